import { expect, test } from 'vitest';

import { borrowPage, takePage } from '#lib/page/one-reader.ts';

test('a webmail’s own script takes the page over, and that of any page is let in no more', () => {
  let left = 0;
  expect(borrowPage(() => void (left += 1))).toBe(true);
  const giveBack = takePage();
  expect(left).toBe(1);
  expect(borrowPage(() => undefined)).toBe(false);
  giveBack();
  expect(borrowPage(() => undefined)).toBe(true);
});
