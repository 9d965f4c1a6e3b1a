import { afterEach, describe, expect, test } from 'vitest';

import {
  dayOf,
  hourOf,
  isRealDay,
  mondayAfter,
  nextTime,
  plusDays,
  type Repeat,
  startOfDay,
} from '#lib/domain/calendar-day.ts';

const zone = process.env['TZ'];
afterEach(() => {
  process.env['TZ'] = zone ?? 'UTC';
});
const iso = (at: number) => new Date(at).toISOString();

describe('a day', () => {
  test.each([
    ['2026-11-24', 1, '2026-11-25'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-03-01', -1, '2026-02-28'],
  ])('%s and %i days is %s', (day, days, expected) => {
    expect(plusDays(day, days)).toBe(expected);
  });

  test.each([
    ['2026-11-23', '2026-11-30'],
    ['2026-11-24', '2026-11-30'],
    ['2026-11-29', '2026-11-30'],
  ])('the Monday after %s is %s', (day, monday) => {
    expect(mondayAfter(day)).toBe(monday);
  });

  test.each<[string, Repeat, string]>([
    ['2026-11-24', 'daily', '2026-11-25'],
    ['2026-11-24', 'weekly', '2026-12-01'],
    ['2026-01-31', 'monthly', '2026-02-28'],
    ['2026-12-15', 'monthly', '2027-01-15'],
    ['2028-02-29', 'yearly', '2029-02-28'],
  ])('%s, %s, comes again on %s', (day, repeat, next) => {
    expect(nextTime(day, repeat)).toBe(next);
  });

  test.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['26-1-1', false],
    ['', false],
  ])('%s is there: %s', (text, real) => {
    expect(isRealDay(text)).toBe(real);
  });

  test('is counted on the calendar where the clocks change', () => {
    process.env['TZ'] = 'America/New_York';
    expect(plusDays('2026-10-31', 2)).toBe('2026-11-02');
    expect(startOfDay('2026-11-02') - startOfDay('2026-11-01')).toBe(25 * 3_600_000);
    expect(dayOf(startOfDay('2026-11-01') + 24 * 3_600_000)).toBe('2026-11-01');
  });

  test('an hour that the clocks skip is the one after it', () => {
    process.env['TZ'] = 'America/New_York';
    expect(iso(hourOf('2026-03-08', 2))).toBe('2026-03-08T07:00:00.000Z');
    process.env['TZ'] = 'Asia/Beirut';
    expect(dayOf(startOfDay('2026-03-29'))).toBe('2026-03-29');
  });
});
