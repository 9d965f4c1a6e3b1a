import { startOfDay } from '#lib/domain/calendar-day.ts';

import { language } from './text.ts';

/* The calendar is the domain's; components reach it through here. */
export { dayOf, startOfDay } from '#lib/domain/calendar-day.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Made once: to make one takes longer than to use it a hundred times. */
const relativeTime = perLanguage((tag) => new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }));
const dayAndMonth = perLanguage(
  (tag) => new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short' }),
);
const dayMonthAndYear = perLanguage(
  (tag) => new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short', year: 'numeric' }),
);
const weekdayAndDay = perLanguage(
  (tag) => new Intl.DateTimeFormat(tag, { weekday: 'short', day: 'numeric', month: 'short' }),
);
const dayAndTime = perLanguage(
  (tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'full', timeStyle: 'short' }),
);
const percentage = perLanguage((tag) => new Intl.NumberFormat(tag, { style: 'percent' }));
const shortNumber = perLanguage(
  (tag) => new Intl.NumberFormat(tag, { notation: 'compact', maximumFractionDigits: 1 }),
);
const moneyIn = perLanguage((tag) =>
  perName((currency) => {
    const format = new Intl.NumberFormat(tag, {
      style: 'currency',
      currency,
      currencyDisplay: 'code',
      trailingZeroDisplay: 'stripIfInteger',
    });
    return { format, digits: format.resolvedOptions().maximumFractionDigits ?? 2 };
  }),
);
const clockIn = perLanguage((tag) =>
  perName((timeZone) => new Intl.DateTimeFormat(tag, { timeStyle: 'short', timeZone })),
);

/** What formats in the language on the screen. */
function perLanguage<F>(make: (tag: string) => F): () => F {
  let tag = '';
  let made: F | null = null;
  return () => {
    if (made === null || tag !== language.value) {
      tag = language.value;
      made = make(tag);
    }
    return made;
  };
}

/** The same for what a name belongs to. A name that nothing can be made for throws each time. */
function perName<F>(make: (name: string) => F): (name: string) => F {
  const made = new Map<string, F>();
  return (name) => {
    const known = made.get(name) ?? make(name);
    made.set(name, known);
    return known;
  };
}

/** "3 days ago", "yesterday", "5 minutes ago"; a date when it is more than four weeks away. */
export function ago(at: number, now: number): string {
  const elapsed = now - at;
  const relative = relativeTime();
  if (Math.abs(elapsed) < minute) return relative.format(0, 'second');
  if (Math.abs(elapsed) < hour) return relative.format(-Math.trunc(elapsed / minute), 'minute');
  const days = daysBetween(at, now);
  if (days === 0) return relative.format(-Math.trunc(elapsed / hour), 'hour');
  return Math.abs(days) <= 28 ? relative.format(-days, 'day') : shortDate(at, now);
}

/** Calendar days from one instant to another, in the user's time zone. */
function daysBetween(from: number, to: number): number {
  const midnight = (at: number) => new Date(at).setHours(0, 0, 0, 0);
  return Math.round((midnight(to) - midnight(from)) / day);
}

/** "18 Nov"; with the year when it is not this one. */
export function shortDate(at: number, now: number): string {
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return (sameYear ? dayAndMonth() : dayMonthAndYear()).format(at);
}

/** "Tue, 24 Nov 2026, 16:20", for `title`. */
export const exactTime = (at: number): string => dayAndTime().format(at);

/** A calendar day (`2026-11-24`): "today", "tomorrow", "Tue 24 Nov". */
export function dayInWords(value: string, now: number): string {
  const at = startOfDay(value);
  const days = -daysBetween(at, now);
  if (Math.abs(days) <= 1) return relativeTime().format(days, 'day');
  const soon = Math.abs(days) < 7;
  return soon ? weekdayAndDay().format(at) : shortDate(at, now);
}

/** Whole days from today to a calendar day; negative when it has passed. */
export const daysUntil = (value: string, now: number): number =>
  daysBetween(now, startOfDay(value));

/** "TWD 2,400,000": minor units shown without decimals when there are none. */
export function money(amount: { minor: number; currency: string }): string {
  const { format, digits } = moneyIn()(amount.currency);
  return format.format(amount.minor / 10 ** digits).replaceAll('\u00A0', ' ');
}

/** "TWD 3.1M", for headings. */
export function moneyInShort(amount: { minor: number; currency: string }): string {
  const { digits } = moneyIn()(amount.currency);
  return `${amount.currency} ${shortNumber().format(amount.minor / 10 ** digits)}`;
}

/** "60%". */
export const percent = (share: number): string => percentage().format(share);

/** "A, B and C". */
export const listOf = (parts: readonly string[]): string =>
  new Intl.ListFormat(language.value, { type: 'conjunction' }).format(parts);

/** "16:20" where that person is; null when the zone is unknown to the browser. */
export function timeIn(zone: string, now: number): string | null {
  try {
    return clockIn()(zone).format(now);
  } catch {
    return null;
  }
}

/** "9:00 AM", "09:00": a full hour of the day, 0–23. */
export const hourInWords = (ofDay: number): string =>
  new Intl.DateTimeFormat(language.value, { timeStyle: 'short' }).format(
    new Date(2026, 0, 1, ofDay),
  );
