import type { Day } from './record.ts';

/** The user's calendar day of an instant, `2026-11-24`. */
export const dayOf = (at: number): Day => dayFrom(new Date(at));

/** Local midnight of a calendar day, epoch ms; where clocks skip that hour, the first instant that there is. */
export const startOfDay = (day: Day): number => hourOf(day, 0);

/** An hour of the user's clock on a calendar day, epoch ms. An hour that clocks skip becomes the one after it. */
export function hourOf(day: Day, hour: number): number {
  const [year, month, date] = partsOf(day);
  return new Date(year, month - 1, date, hour).getTime();
}

/** Counted on the calendar, so that a day of 23 or 25 hours is one day. */
export function plusDays(day: Day, days: number): Day {
  const [year, month, date] = partsOf(day);
  return dayFrom(new Date(year, month - 1, date + days));
}

/** The Monday after a day, never the day itself. */
export function mondayAfter(day: Day): Day {
  const weekday = new Date(startOfDay(day)).getDay();
  return plusDays(day, ((8 - weekday) % 7) + (weekday === 1 ? 7 : 0));
}

export type Repeat = 'daily' | 'weekly' | 'monthly' | 'yearly';

/** 31 January and a month is the last day of February. */
export function nextTime(day: Day, repeat: Repeat): Day {
  if (repeat === 'daily') return plusDays(day, 1);
  if (repeat === 'weekly') return plusDays(day, 7);
  const [year, month, date] = partsOf(day);
  const wanted = repeat === 'monthly' ? month + 1 : month + 12;
  const last = new Date(year, wanted, 0).getDate();
  return dayFrom(new Date(year, wanted - 1, Math.min(date, last)));
}

/** Whether there is such a day: a date field may be half filled in, and text may say 31 June. */
export function isRealDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && plusDays(text, 0) === text;
}

function partsOf(day: Day): [year: number, month: number, date: number] {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  return [year, month, date];
}

function dayFrom(date: Date): Day {
  const two = (part: number) => String(part).padStart(2, '0');
  const year = String(date.getFullYear()).padStart(4, '0');
  return `${year}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
