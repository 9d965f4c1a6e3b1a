import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import { offsetOf, rowWindow } from '#components/ui/row-window.ts';
import type { Rows } from '#components/ui/row-window.ts';

const aList = (count: number, taller: [number, number][] = []): Rows => ({
  count,
  rowHeight: 52,
  taller: new Map(taller),
});

it('shows the rows on the screen and at least two more on either side, and others only after every fourth row', () => {
  const at = (row: number) =>
    rowWindow(aList(10_000), { top: row * 52, bottom: row * 52 + 800 }, 2);
  expect(at(100)).toMatchObject({ first: 96, end: 120 });
  const windows = Array.from({ length: 100 }, (_, index) => at(100 + index / 10));
  const drawings = new Set(windows.map(({ first, end }) => `${first} ${end}`));
  expect(drawings.size).toBeLessThanOrEqual(6);
});

it('counts an open entry above the screen into what is left out', () => {
  const shown = rowWindow(aList(1_000, [[3, 300]]), { top: 5_200, bottom: 5_700 }, 0);
  expect(shown.first).toBe(92);
  expect(shown.before).toBe(92 * 52 + 300);
});

it('shows the first rows when the list is still below the screen', () => {
  expect(rowWindow(aList(50), { top: -900, bottom: -100 }, 2)).toMatchObject({ first: 0, end: 4 });
});

it('is empty for an empty list', () => {
  expect(rowWindow(aList(0), { top: 0, bottom: 600 }, 2)).toEqual({
    first: 0,
    end: 0,
    before: 0,
    after: 0,
  });
});

it('covers the screen and keeps the height of the whole, wherever one scrolls and whatever is open', () => {
  const lists = fc.record({
    count: fc.integer({ min: 1, max: 20_000 }),
    open: fc.array(fc.tuple(fc.nat(20_000), fc.nat(3_000)), { maxLength: 8 }),
    top: fc.integer({ min: -2_000, max: 1_200_000 }),
    height: fc.integer({ min: 1, max: 2_000 }),
  });
  fc.assert(
    fc.property(lists, ({ count, open, top, height }) => {
      const rows = aList(
        count,
        open.filter(([index]) => index < count),
      );
      const whole = offsetOf(rows, count);
      const shown = rowWindow(rows, { top, bottom: top + height }, 2);
      const drawn = offsetOf(rows, shown.end) - offsetOf(rows, shown.first);
      expect(shown.before + drawn + shown.after).toBe(whole);
      expect(shown.end - shown.first).toBeLessThanOrEqual(Math.ceil(height / 52) + 12);
      if (top >= 0 && top < whole) expect(shown.before).toBeLessThanOrEqual(top);
      if (top + height > 0) {
        expect(whole - shown.after).toBeGreaterThanOrEqual(Math.min(whole, top + height));
      }
    }),
  );
});
