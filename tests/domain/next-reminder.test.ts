import { afterEach, describe, expect, test } from 'vitest';

import { planReminders } from '#lib/domain/next-reminder.ts';
import type { Task } from '#lib/domain/task.ts';

const zone = process.env['TZ'];
afterEach(() => {
  process.env['TZ'] = zone ?? 'UTC';
});
const at = (day: number, hour: number, minute = 0) =>
  new Date(2026, 10, day, hour, minute).getTime();
const written = at(1, 8);
const aTask = (id: string, change: Partial<Task>): Task => ({
  id,
  title: id,
  createdAt: written,
  updatedAt: written,
  contactIds: [],
  ...change,
});
const plan = (tasks: Task[], now: number, rung: string[] = [], hour = 9) => {
  const { ring, ...rest } = planReminders(tasks, { now, hour, rung: new Set(rung) });
  return { ring: ring.map(({ id }) => id), ...rest };
};
const today = aTask('today', { due: '2026-11-24' });

describe('a follow-up that is due today', () => {
  test.each([
    ['waits for its hour', at(24, 8, 59), [], { ring: [], next: at(24, 9) }],
    ['rings at its hour', at(24, 9), [], { ring: ['today'], next: at(25, 0) }],
    ['rings late after sleep', at(24, 17), [], { ring: ['today'], next: at(25, 0) }],
    ['rings late after a week', at(30, 11), [], { ring: ['today'], next: at(31, 0) }],
    ['rings once', at(24, 17), ['today@2026-11-24'], { ring: [], next: at(25, 0) }],
    [
      'does not ring again when the clock is set back',
      at(24, 7),
      ['today@2026-11-24'],
      { ring: [], next: at(25, 0) },
    ],
    ['is not looked for before its day', at(22, 12), [], { ring: [], next: at(23, 0) }],
  ])('%s', (_, now, rung, expected) => {
    expect(plan([today], now, rung)).toMatchObject(expected);
  });

  test('rings for another day when it was put off', () => {
    const moved = { ...today, due: '2026-11-26', updatedAt: at(24, 10) };
    expect(plan([moved], at(26, 9), ['today@2026-11-24'])).toMatchObject({
      ring: ['today'],
      rung: ['today@2026-11-26'],
    });
  });

  test('does not ring for whoever wrote it after its hour, and does for whoever wrote it before', () => {
    expect(plan([{ ...today, updatedAt: at(24, 10) }], at(24, 10, 1)).ring).toEqual([]);
    expect(plan([{ ...today, updatedAt: at(24, 8) }], at(24, 10, 1)).ring).toEqual(['today']);
  });

  test('does not ring twice when another hour is chosen on its day', () => {
    expect(plan([today], at(24, 18), ['today@2026-11-24'], 18).ring).toEqual([]);
  });
});

test('an hour of its own comes before the hour of the day', () => {
  const task = aTask('call', { due: '2026-11-24', remindAt: at(24, 15, 30) });
  expect(plan([task], at(24, 10))).toMatchObject({ ring: [], next: at(24, 15, 30) });
  expect(plan([task], at(24, 15, 30)).ring).toEqual(['call']);
});

test('sample data, finished ones and those without a day never ring', () => {
  const tasks = [
    aTask('sample', { due: '2026-11-24', sample: true }),
    aTask('done', { due: '2026-11-24', doneAt: at(23, 9) }),
    aTask('some-day', {}),
  ];
  expect(plan(tasks, at(24, 12))).toEqual({ ring: [], rung: [], next: at(25, 0) });
});

test('what can never ring again is forgotten', () => {
  expect(plan([today], at(24, 12), ['gone@2026-01-01', 'today@2026-11-24']).rung).toEqual([
    'today@2026-11-24',
  ]);
});

test('the oldest rings first', () => {
  const tasks = [today, aTask('older', { due: '2026-11-20' })];
  expect(plan(tasks, at(24, 12)).ring).toEqual(['older', 'today']);
});

describe('where the clocks change', () => {
  test.each([
    ['America/New_York', '2026-03-08', 9, '2026-03-08T13:00:00.000Z'],
    ['America/New_York', '2026-11-01', 9, '2026-11-01T14:00:00.000Z'],
    // The hour from two to three is not there that day.
    ['America/New_York', '2026-03-08', 2, '2026-03-08T07:00:00.000Z'],
    ['Europe/Berlin', '2026-10-25', 9, '2026-10-25T08:00:00.000Z'],
    ['Asia/Taipei', '2026-11-24', 9, '2026-11-24T01:00:00.000Z'],
  ])('in %s it rings on %s at %i by the wall clock', (timeZone, due, hour, expected) => {
    process.env['TZ'] = timeZone;
    const task = aTask('call', { due, updatedAt: 0 });
    const midnight = new Date(`${due}T00:00`).getTime();
    const { next } = plan([task], midnight, [], hour);
    expect(new Date(next).toISOString()).toBe(expected);
    expect(plan([task], next, [], hour).ring).toEqual(['call']);
    expect(plan([task], next - 1, [], hour).ring).toEqual([]);
  });

  test('midnight after a day of 25 hours is midnight', () => {
    process.env['TZ'] = 'America/New_York';
    const now = new Date('2026-11-01T12:00').getTime();
    expect(new Date(plan([], now).next).toString()).toContain('Nov 02 2026 00:00');
  });
});
