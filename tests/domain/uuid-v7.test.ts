import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { uuidV7 } from '#lib/domain/uuid-v7.ts';

const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 });
const instant = fc.integer({ min: 0, max: 2 ** 48 - 1 });

test('an id is the one that the standard gives for its time and its random bytes', () => {
  // RFC 9562, appendix A.6.
  const random = Uint8Array.from([0, 0, 0, 0, 0, 0, 0x0c, 0xc3, 0x18, 0xc4]);
  const rest = Uint8Array.from([0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f]);
  expect(uuidV7(0x017f22e279b0, Uint8Array.from([...random, ...rest]))).toBe(
    '017f22e2-79b0-7cc3-98c4-dc0c0c07398f',
  );
});

test('every id has the form of a version 7 id', () => {
  fc.assert(
    fc.property(instant, bytes, (now, random) => {
      expect(uuidV7(now, random)).toMatch(
        /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      );
    }),
  );
});

test('ids of later milliseconds sort later', () => {
  fc.assert(
    fc.property(instant, instant, bytes, bytes, (one, other, first, second) => {
      fc.pre(one < other);
      expect(uuidV7(one, first) < uuidV7(other, second)).toBe(true);
    }),
  );
});

test('two ids of one millisecond differ when their random bytes do', () => {
  const ids = new Set(
    Array.from({ length: 256 }, (_, last) => {
      const random = new Uint8Array(16);
      random[15] = last;
      return uuidV7(1, random);
    }),
  );
  expect(ids.size).toBe(256);
});

test('too few random bytes are refused', () => {
  expect(() => uuidV7(1, new Uint8Array(8))).toThrow(RangeError);
});
