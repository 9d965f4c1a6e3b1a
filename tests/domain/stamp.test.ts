import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { deviceFrom } from '#lib/domain/device-name.ts';
import type { Stamp } from '#lib/domain/stamp.ts';
import {
  compareStamps,
  formatStamp,
  nextStamp,
  oldestStamp,
  parseStamp,
} from '#lib/domain/stamp.ts';

const device = fc.stringMatching(/^[0-9a-z]{8}$/);
const parts = fc.record({
  ms: fc.integer({ min: 0, max: 36 ** 9 - 1 }),
  counter: fc.integer({ min: 0, max: 36 ** 4 - 1 }),
  device,
});

test('a stamp is read back as it was made, and all are of one width', () => {
  fc.assert(
    fc.property(parts, (made) => {
      const stamp = formatStamp(made);
      expect(stamp).toHaveLength(22);
      expect(parseStamp(stamp)).toEqual(made);
    }),
  );
});

test('the order of stamps as text is the order of time, counter and device', () => {
  fc.assert(
    fc.property(parts, parts, (one, other) => {
      const byParts =
        one.ms - other.ms || one.counter - other.counter || (one.device < other.device ? -1 : 1);
      if (JSON.stringify(one) === JSON.stringify(other)) return;
      expect(Math.sign(compareStamps(formatStamp(one), formatStamp(other)))).toBe(
        Math.sign(byParts),
      );
    }),
  );
});

test('the next stamp is larger than the last whatever the clock does, on whichever device', () => {
  const clock = fc.oneof(
    fc.integer({ min: 0, max: 36 ** 9 - 2 }),
    fc.constantFrom(0, -5, Number.NaN, Infinity, -Infinity, 1.5),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(clock, device), { maxLength: 50 }), (looks) => {
      let last: Stamp | null = null;
      for (const [now, name] of looks) {
        const next: Stamp = nextStamp(last, now, name);
        expect(parseStamp(next)).not.toBeNull();
        if (last !== null) expect(next > last).toBe(true);
        last = next;
      }
    }),
  );
});

test('with a clock that moves on a stamp tells the time', () => {
  const last = formatStamp({ ms: 1000, counter: 7, device: 'aaaaaaaa' });
  expect(parseStamp(nextStamp(last, 2000, 'bbbbbbbb'))).toEqual({
    ms: 2000,
    counter: 0,
    device: 'bbbbbbbb',
  });
});

test('when the counter is full the time goes on by itself', () => {
  const last = formatStamp({ ms: 1000, counter: 36 ** 4 - 1, device: 'zzzzzzzz' });
  expect(parseStamp(nextStamp(last, 1000, '00000000'))).toMatchObject({ ms: 1001, counter: 0 });
});

test('at the end of time the clock throws rather than repeat a stamp', () => {
  const last = formatStamp({ ms: 36 ** 9 - 1, counter: 36 ** 4 - 1, device: 'zzzzzzzz' });
  expect(() => nextStamp(last, 0, '00000000')).toThrow(RangeError);
});

test.each(['', 'x', '0mwqz9log0000-3F9A01BC', '0mwqz9log0000-3f9a01b', ` ${oldestStamp}`])(
  '%j is no stamp',
  (text) => {
    expect(parseStamp(text)).toBeNull();
  },
);

test('a device that a stamp cannot hold is refused', () => {
  expect(() => nextStamp(null, 0, 'short')).toThrow(RangeError);
});

test('a device is named by the random end of an id', () => {
  expect(deviceFrom('019a5f3e-7c1b-7d2e-9f00-ABCDEF012345')).toBe('ef012345');
  expect(deviceFrom('a-1')).toBe('000000a1');
});

test('every stamp that is given out is newer than the oldest one', () => {
  expect(nextStamp(oldestStamp, 0, '00000000') > oldestStamp).toBe(true);
});
