import { expect, test } from 'vitest';

import { beginsQuickLog } from '#lib/domain/quick-words.ts';
import { textOfLink } from '#lib/domain/text-of-link.ts';

test.each([
  ['mailto:ann%2Bx@acme.example?subject=hi', 'ann+x@acme.example'],
  ['mailto:ann@acme.example,bob@acme.example', 'ann@acme.example'],
  ['mailto:?to=ann@acme.example', 'ann@acme.example'],
  ['mailto:?subject=share', null],
  ['tel:+49-30-123456;ext=12', '+49-30-123456'],
  ['https://www.linkedin.com/in/anna-maria-berg-1a2b3c/', 'anna maria berg'],
  ['https://de.linkedin.com/in/%E7%8E%8B%E5%B0%8F%E6%98%8E', '王小明'],
  ['https://notlinkedin.com/in/anna', 'notlinkedin.com'],
  ['https://www.acme.example/contact', 'acme.example'],
  ['https://www.linkedin.com/in/%E0%A4', 'linkedin.com'],
  ['javascript:alert(1)', null],
  ['nonsense', null],
  ['', null],
])('a link to %s is looked up as %s', (link, text) => {
  expect(textOfLink(link)).toBe(text);
});

test.each([
  'call ann wants 40 seats',
  'Met bob',
  '電話 王小明 想要40套',
  '打電話給王小明',
  '会议 30分钟',
])('"%s" is something to log', (typed) => {
  expect(beginsQuickLog(typed)).toBe(true);
});
test.each(['ann', 'call', 'callum reed', 'metro ag', 'notebook', '王小明', ''])(
  '"%s" is something to look up',
  (typed) => {
    expect(beginsQuickLog(typed)).toBe(false);
  },
);
