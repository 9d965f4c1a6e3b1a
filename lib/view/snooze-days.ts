import { dayOf, mondayAfter, plusDays } from '#lib/domain/calendar-day.ts';
import type { Day } from '#lib/domain/record.ts';

/** To which days a follow-up can be put off with one click: counted from its day, or from today when that has passed. */
export function snoozeDays(due: Day | null, now: number): { key: string; until: Day }[] {
  const today = dayOf(now);
  const from = due !== null && due > today ? due : today;
  return [
    { key: 'snooze_day', until: plusDays(from, 1) },
    { key: 'snooze_three_days', until: plusDays(from, 3) },
    { key: 'snooze_week', until: mondayAfter(from) },
  ];
}
