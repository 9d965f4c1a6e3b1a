/** Instants and days of the sample data, counted from today. */
export interface SampleTime {
  now: number;
  /** Epoch ms of a working hour, never later than an hour ago; a weekend becomes the Friday before. */
  at(days: number, hour: number, minute?: number): number;
  /** The user's calendar day, `2026-11-24`. */
  day(days: number): string;
}

const hourInMs = 3_600_000;

export function sampleTime(now: number): SampleTime {
  return {
    now,
    at(days, hour, minute = 0) {
      const date = new Date(now);
      date.setDate(date.getDate() + days);
      const daysSinceFriday = { 6: 1, 0: 2 }[date.getDay()] ?? 0;
      date.setDate(date.getDate() - daysSinceFriday);
      date.setHours(hour, minute, 0, 0);
      return Math.min(date.getTime(), now - hourInMs);
    },
    day(days) {
      const date = new Date(now);
      date.setDate(date.getDate() + days);
      const two = (part: number) => String(part).padStart(2, '0');
      return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
    },
  };
}
