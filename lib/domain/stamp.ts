/*
 * A hybrid logical clock: wall time as long as it moves on, a counter when it stands still or goes back. Stamps are text of
 * one width, so that their order as text is their order in time: `0mwqz9log0000-3f9a01bc`.
 */

/** Milliseconds (9 digits, base 36), counter (4 digits, base 36), `-`, device (8 characters). */
export type Stamp = string & { readonly stamp: unique symbol };

export interface StampParts {
  /** Epoch milliseconds; ahead of the wall clock when that went back. */
  ms: number;
  counter: number;
  device: string;
}

const msDigits = 9;
const counterDigits = 4;
const lastMs = 36 ** msDigits - 1;
const lastCounter = 36 ** counterDigits - 1;
const pattern = /^([0-9a-z]{9})([0-9a-z]{4})-([0-9a-z]{8})$/;

/** Larger than `last`, whatever the wall clock says. `device` is 8 characters of 0–9 a–z. */
export function nextStamp(last: Stamp | null, now: number, device: string): Stamp {
  const wall = Math.min(Math.max(Math.trunc(now) || 0, 0), lastMs);
  const before = last === null ? null : parseStamp(last);
  if (before === null || wall > before.ms) return formatStamp({ ms: wall, counter: 0, device });
  if (before.counter < lastCounter) {
    return formatStamp({ ms: before.ms, counter: before.counter + 1, device });
  }
  return formatStamp({ ms: before.ms + 1, counter: 0, device });
}

export function formatStamp({ ms, counter, device }: StampParts): Stamp {
  const text = `${digits(ms, msDigits)}${digits(counter, counterDigits)}-${device}`;
  if (!pattern.test(text)) throw new RangeError(`No stamp from ms ${ms}, counter ${counter}`);
  return text as Stamp;
}

/** Null for anything that `formatStamp` did not make. */
export function parseStamp(text: string): StampParts | null {
  const [, ms, counter, device] = pattern.exec(text) ?? [];
  if (ms === undefined || counter === undefined || device === undefined) return null;
  return { ms: Number.parseInt(ms, 36), counter: Number.parseInt(counter, 36), device };
}

/** Below zero when `one` is older; stamps of one width compare as text. */
export const compareStamps = (one: Stamp, other: Stamp): number =>
  one < other ? -1 : Number(one > other);

/** The oldest there is: of rows that every device makes alike, so that any edit is newer. */
export const oldestStamp = formatStamp({ ms: 0, counter: 0, device: '0'.repeat(8) });

function digits(value: number, width: number): string {
  return value.toString(36).padStart(width, '0');
}
