import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { matchedIn } from '#lib/domain/highlight.ts';
import { soughtIn } from '#lib/domain/sought.ts';

const marked = (text: string, typed: string) =>
  matchedIn(text, soughtIn(typed)).map(({ start, end }) => text.slice(start, end));

test.each([
  ['Ann Lee', 'lee an', ['An', 'Lee']],
  ['Joann Lee', 'ann', []],
  ['Uwe Groß-Maier', 'gross', ['Groß']],
  ['Uwe Groß', 'gros', ['Groß']],
  ['Jürgen', 'jurg', ['Jürg']],
  ['Ju\u0308rgen', 'jurg', ['Ju\u0308rg']],
  ['ﬁne wine', 'fi', ['ﬁ']],
  ['台灣積體電路', '積體', ['積體']],
  ['李 娜', '李娜', ['李 娜']],
  ['Acme 台灣電子', 'acme 電', ['Acme', '電']],
  ['+886223635502', '2363 5502', ['23635502']],
  ['+886 2 2363-5502', '23635502', ['2363-5502']],
  ['annann ann', 'ann', ['ann', 'ann']],
  ['Anna', 'ann anna', ['Anna']],
  ['<b>Ann</b>', 'b', ['b', 'b']],
])('in %j %j marks %j', (text, typed, expected) => {
  expect(marked(text, typed)).toEqual(expected);
});

test('what is marked is in order, apart and within the text, whatever stands in it', () => {
  const text = fc.string({ unit: 'binary', maxLength: 40 });
  fc.assert(
    fc.property(text, text, (shown, typed) => {
      let last = -1;
      for (const { start, end } of matchedIn(shown, soughtIn(typed))) {
        expect(start).toBeGreaterThan(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(shown.length);
    }),
    { numRuns: 2_000 },
  );
});
