import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { canonical, sameValue } from '#lib/domain/canonical.ts';
import { digest } from '#lib/domain/digest.ts';

const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toReversed();
  return Object.fromEntries(entries.map(([name, part]) => [name, shuffled(part)]));
};

test('a value is the same text and digest in whatever order its keys were written', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(canonical(shuffled(value))).toBe(canonical(value));
      expect(digest(shuffled(value))).toBe(digest(value));
      expect(sameValue(shuffled(value), value)).toBe(true);
      expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('two values are the same exactly when their texts are', () => {
  const value = fc.oneof(fc.constant(undefined), fc.jsonValue({ maxDepth: 1 }));
  fc.assert(
    fc.property(value, value, (one, other) => {
      expect(sameValue(one, other)).toBe(canonical(one) === canonical(other));
    }),
  );
});

test('absent is smaller than everything, and not the same as null or nothing', () => {
  expect(canonical(undefined) < canonical(null)).toBe(true);
  expect(sameValue(undefined, null)).toBe(false);
  expect(sameValue(undefined, {})).toBe(false);
  expect(sameValue({ a: undefined }, {})).toBe(true);
});

test('100,000 values that differ a little all have their own digest', () => {
  const digests = new Set<string>();
  for (let index = 0; index < 100_000; index++)
    digests.add(digest({ n: index, s: `x${index % 7}` }));
  expect(digests.size).toBe(100_000);
});
