import { expect, test } from 'vitest';

import { size, wholePercent } from '#lib/view/workspace/size.ts';

test.each([
  [0, '0 byte'],
  [999, '999 byte'],
  [1_000, '1 kB'],
  [3_440_000, '3.4 MB'],
  [2_000_000_000, '2 GB'],
])('%i bytes are %s', (bytes, text) => {
  expect(size(bytes)).toBe(text);
});

test.each([
  [0, 100, '0%'],
  [1, 1000, '<1%'],
  [50, 200, '25%'],
  [1, 0, '0%'],
])('%i of %i is %s', (part, whole, text) => {
  expect(wholePercent(part, whole)).toBe(text);
});
