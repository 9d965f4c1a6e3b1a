import { Window } from 'happy-dom';
import { expect, test } from 'vitest';

import {
  addressText,
  attribute,
  clip,
  isHidden,
  line,
  textOf,
  textWithin,
} from '#lib/adapters/dom.ts';

function element(html: string): Element {
  const { document } = new Window();
  document.body.innerHTML = html;
  return document.body.firstElementChild as unknown as Element;
}
const text = (html: string, without?: string) =>
  textWithin(element(`<div>${html}</div>`), { limit: 10_000, ...(without ? { without } : {}) });

test.each(['undefined', 'null', '', '  '])('an attribute that says "%s" says nothing', (said) => {
  expect(attribute(element(`<a title="${said}">x</a>`), 'title')).toBeNull();
});

test('an attribute is read as it was written', () => {
  expect(attribute(element('<a title=" Ann  Lee ">x</a>'), 'title')).toBe(' Ann  Lee ');
});

test.each([
  ['ann@mill.example', 'ann@mill.example'],
  [' Ann@Mill.example ', 'Ann@Mill.example'],
  ['林@例子.example', '林@例子.example'],
  ['Ann <ann@mill.example>', null],
  ['a b@mill.example', null],
  ['ann', null],
  ['@', null],
  [null, null],
  [`${'a'.repeat(400)}@mill.example`, null],
])('%s can be the address %s', (raw, address) => {
  expect(addressText(raw)).toBe(address);
});

test('cutting leaves no half of a character', () => {
  expect(clip('ab🎉', 3)).toBe('ab');
  expect(clip('ab🎉', 4)).toBe('ab🎉');
});

test('a line is drawn with single spaces, and an empty one is nothing', () => {
  expect(line(' Forty \n\t seats ')).toBe('Forty seats');
  expect(line(' \n ')).toBeNull();
  expect(textOf(null)).toBeNull();
});

test('blocks begin lines, paragraphs leave a blank one, cells are apart', () => {
  expect(text('one<div>two</div>three<p>four</p><p>five</p>six')).toBe(
    'one\ntwo\nthree\n\nfour\n\nfive\n\nsix',
  );
  expect(text('<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>')).toBe('a b\nc');
  expect(text('a<br><br><br><br>b')).toBe('a\n\nb');
  expect(text('a <b> b</b>\n c')).toBe('a b c');
});

test('what a person does not see is not text', () => {
  const hidden =
    '<p hidden>1</p><p style="color:red; DISPLAY : none">2</p><p style="visibility:hidden">3</p>';
  expect(text(`${hidden}<style>p{}</style><script>1</script><template>4</template>seen`)).toBe(
    'seen',
  );
  expect(text('mine<div class="quote">theirs</div>', '.quote')).toBe('mine');
});

test('a style that only resembles hiding hides nothing', () => {
  expect(isHidden(element('<p style="--display:none">x</p>'))).toBe(false);
  expect(isHidden(element('<p style="display:block">x</p>'))).toBe(false);
});

test('emoji pictures are characters, other pictures are not', () => {
  expect(textOf(element('<h2>Hi <img data-emoji="🎉"> <img alt="👍🏽"> <img alt="Logo"></h2>'))).toBe(
    'Hi 🎉 👍🏽',
  );
});

test('a text without end is cut at the limit', () => {
  expect(textWithin(element(`<div>${'x'.repeat(500)}</div>`), { limit: 100 })).toHaveLength(100);
  expect(textWithin(element(`<div>${'<i>x</i>'.repeat(500)}</div>`), { limit: 100 })).toHaveLength(
    100,
  );
});
