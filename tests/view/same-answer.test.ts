import { expect, test } from 'vitest';

import { sameAnswer } from '#lib/view/same-answer.ts';

test('records, lists and maps that hold the same are the same answer, whatever they hold', () => {
  const answer = () => ({ people: [{ name: 'Ann', phones: [] }], by: new Map([['a', { n: 1 }]]) });
  expect(sameAnswer(answer(), answer())).toBe(true);
  expect(sameAnswer(undefined, undefined)).toBe(true);
  expect(sameAnswer(NaN, NaN)).toBe(true);
});

test('a difference anywhere makes it another answer', () => {
  expect(sameAnswer({ name: 'Ann' }, { name: 'Bea' })).toBe(false);
  expect(sameAnswer({ a: undefined }, { b: undefined })).toBe(false);
  expect(sameAnswer([1, 2], [2, 1])).toBe(false);
  expect(sameAnswer([], {})).toBe(false);
  expect(sameAnswer(null, {})).toBe(false);
  expect(sameAnswer(new Map([['a', { n: 1 }]]), new Map([['a', { n: 2 }]]))).toBe(false);
  // What cannot be looked into is never taken for the same.
  expect(sameAnswer(new Uint8Array([1]), new Uint8Array([1]))).toBe(false);
});
