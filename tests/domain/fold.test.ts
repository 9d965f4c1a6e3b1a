import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { fold } from '#lib/domain/fold.ts';

test.each([
  ['Müller', 'muller'],
  ['Siobhán O’Brien', 'siobhan o’brien'],
  ['STRASSE', 'strasse'],
  ['Straße', 'strasse'],
  ['Łukasz', 'lukasz'],
  ['Søren Kjærgård', 'soren kjaergard'],
  ['Nguyễn Đức', 'nguyen duc'],
  ['İstanbul', 'istanbul'],
  ['Ёлкин', 'елкин'],
  ['Άννα', 'αννα'],
  ['Ａｃｍｅ　（株）', 'acme (株)'],
  ['ガス', 'ガス'],
  ['김민수', '김민수'],
  ['  Ann \t\n Lee ', 'ann lee'],
  ['Ann\u200b\u202eLee', 'annlee'],
  ['สมชาย ใจดี', 'สมชาย ใจดี'],
])('%j is compared as %j', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test('folding what is folded changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
    { numRuns: 2000 },
  );
});
