import { expect, test } from 'vitest';

import { borrowPage, takePage } from '#lib/page/one-reader.ts';

const stays = () => undefined;

test('what only looks makes way for what reads, and what reads is asked once more instead of replaced', () => {
  const [left, again]: [string[], number[]] = [[], []];
  let lives = true;
  expect(borrowPage(() => left.push('looking'))).toBe(true);
  const reads = () => {
    again.push(1);
    return lives;
  };
  expect(borrowPage(() => left.push('reading'), reads)).toBe(true);
  expect(left).toEqual(['looking']);
  expect(borrowPage(stays)).toBe(false);
  expect(again).toHaveLength(1);
  // One of before an update.
  lives = false;
  expect(borrowPage(stays)).toBe(true);
  expect(left).toEqual(['looking', 'reading']);
});

test('a webmail’s own script takes the page over, and that of any page is let in no more', () => {
  let left = 0;
  expect(borrowPage(() => void (left += 1))).toBe(true);
  const giveBack = takePage();
  expect(left).toBe(1);
  expect(borrowPage(() => undefined)).toBe(false);
  giveBack();
  expect(borrowPage(() => undefined)).toBe(true);
});
