import type { CountryCode } from 'libphonenumber-js/min';
import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';

import type { Phone } from '#lib/domain/record.ts';

export type PhoneNumber = Pick<Phone, 'value' | 'extension'>;

/** Longer than any number with its extension. */
const longest = 80;

/**
 * One number as people write it, with or without a country. `region` (ISO 3166) says whose notation is meant without one. Null for
 * anything that cannot be dialled.
 */
export function parsePhone(raw: string, region: string | null): PhoneNumber | null {
  if (raw.length > longest) return null;
  const country = regionOf(region);
  const number = parsePhoneNumberFromString(raw.trim(), {
    ...(country && { defaultCountry: country }),
    extract: false,
  });
  // The length alone would make an American number of many a local one, where the country is only a guess.
  const fits = /^[+＋]/.test(raw.trim()) ? number?.isPossible() : number?.isValid();
  if (!number || !fits || !/^\+\d{6,15}$/.test(number.number)) return null;
  return {
    value: number.number,
    ...(number.ext !== undefined && { extension: number.ext }),
  };
}

/** The way it is written internationally, `+886 2 2363 5502 ext. 12`; `parsePhone` reads it back. */
export function shownPhone({ value, extension }: PhoneNumber): string {
  const number = parsePhoneNumberFromString(value)?.formatInternational() ?? value;
  return extension === undefined ? number : `${number} ext. ${extension}`;
}

const regionOf = (region: string | null): CountryCode | null =>
  region !== null && isSupportedCountry(region) ? region : null;
