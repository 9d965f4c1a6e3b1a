import type { CountryCode, PhoneNumber } from 'libphonenumber-js/min';
import { findPhoneNumbersInText, isSupportedCountry } from 'libphonenumber-js/min';

import type { Email } from '#lib/domain/email.ts';

import { fax, mobile, otherNumber, phoneAndFax, work } from './signature-words.ts';

export interface SignaturePhone {
  /** E.164. */
  value: string;
  extension?: string;
  label?: 'mobile' | 'work';
}

const most = 5;
/** How a switchboard's extension is written where the parser does not know it. */
const extension =
  /[\s,(]*(?:转|轉|分機|分机|內線|内线|máy lẻ|số máy lẻ|nội bộ|durchwahl|DW|poste)\s*[:：.#]?\s*(\d{1,6})\)?/giu;
/** 5888 8888-8012 */
const chineseExtension = /(\d{4}[ -]?\d{4})-(\d{2,5})(?![\d-])/g;
const chinese = new Set(['CN', 'TW', 'HK', 'MO']);

/** What a national number of a mobile begins with, where the page gives no label. */
const mobilePrefix: Readonly<Record<string, RegExp>> = {
  CN: /^1[3-9]/,
  TW: /^9/,
  DE: /^1[567]/,
  GB: /^7[1-57-9]/,
  FR: /^[67]/,
  VN: /^[35789]\d{8}$/,
  RU: /^9/,
  JP: /^[789]0/,
  KR: /^10/,
};

/** The numbers of a signature by which its owner can be called; faxes, tax and account numbers are left out. */
export function phonesIn(
  lines: readonly string[],
  email: Email | null,
  defaultRegion: string | null,
): SignaturePhone[] {
  const regions = regionsFor(lines, email, defaultRegion);
  const found = new Map<string, SignaturePhone>();
  for (const line of lines) {
    for (const phone of phonesOf(line, regions)) {
      if (!found.has(phone.value)) found.set(phone.value, phone);
    }
  }
  return [...found.values()].slice(0, most);
}

/** Whose notation is meant: the country of the address, then that of a number with its country, then the user's. */
function regionsFor(
  lines: readonly string[],
  email: Email | null,
  defaultRegion: string | null,
): CountryCode[] {
  const ending = email?.slice(email.lastIndexOf('.') + 1).toUpperCase() ?? '';
  const international = lines
    .filter((line) => /[+＋]/.test(line))
    .flatMap((line) => findPhoneNumbersInText(line.normalize('NFKC')))
    .flatMap(({ number }) => number.country ?? []);
  const regions = [ending === 'UK' ? 'GB' : ending, ...international, defaultRegion ?? ''];
  return [...new Set(regions)].filter((region) => isSupportedCountry(region)).slice(0, 4);
}

/** The numbers in one line, in the notation of the first of these regions in which there are any. */
export function phonesOf(line: string, regions: readonly CountryCode[]): SignaturePhone[] {
  const plain = line.normalize('NFKC').replace(extension, ' ext. $1');
  for (const region of regions.length > 0 ? regions : [undefined]) {
    const text =
      chinese.has(region ?? '') || /\+\s?(?:86|886|852)/.test(plain)
        ? plain.replace(chineseExtension, '$1 ext. $2')
        : plain;
    const phones: SignaturePhone[] = [];
    let end = 0;
    for (const { number, startsAt, endsAt } of findPhoneNumbersInText(text, region)) {
      const phone = callable(number, text.slice(end, startsAt));
      if (phone) phones.push(phone);
      end = endsAt;
    }
    if (end > 0) return phones;
  }
  return [];
}

/** `before` is what stands between the last number and this one. */
function callable(number: PhoneNumber, before: string): SignaturePhone | null {
  const faxed = fax.test(before) && !phoneAndFax.test(before);
  if (faxed || otherNumber.test(before) || !/^\+\d{6,15}$/.test(number.number)) return null;
  const label = labelOf(number, before);
  // A postal code before its town is a valid number in many countries.
  if (!label && number.nationalNumber.length < 7) return null;
  return {
    value: number.number,
    ...(number.ext !== undefined && { extension: number.ext }),
    ...(label && { label }),
  };
}

function labelOf(
  { country, nationalNumber }: PhoneNumber,
  before: string,
): SignaturePhone['label'] {
  if (mobile.test(before)) return 'mobile';
  if (country !== undefined && mobilePrefix[country]?.test(nationalNumber)) return 'mobile';
  return work.test(before) ? 'work' : undefined;
}
