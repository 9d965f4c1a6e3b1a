import { isSupportedCountry } from 'libphonenumber-js/min';

import type { Email } from '#lib/domain/email.ts';
import { parseEmail } from '#lib/domain/email.ts';

import type { PhoneNumber } from './parse-phone.ts';
import { phonesOf } from './signature-phones.ts';

/** Nobody selects or shows a longer text to find a number in it. */
const longestText = 200_000;
const longestLine = 2_000;

/** What a file is called ends like an address now and then: `sprite@2x.png`. */
export const isFileName = (text: string): boolean =>
  /\.(?:png|jpe?g|gif|svg|webp|avif|ico|bmp|css|m?js|json|html?|php|map|woff2?|ttf|mp[34]|webm|pdf|zip)$/i.test(
    text,
  );

const at = String.raw`\s{0,2}[[({<]\s{0,2}(?:at|@)\s{0,2}[\])}>]\s{0,2}`;
const dot = String.raw`\s{0,2}[[({<]\s{0,2}(?:dot|\.)\s{0,2}[\])}>]\s{0,2}|\s(?:dot|DOT)\s|\.`;
const sign = String.raw`[\p{L}\p{N}.!#$%&'*+/=?^_{|}~-]`;
const local = String.raw`(?<!${sign})([\p{L}\p{N}]${sign}{0,63})`;
const label = String.raw`[\p{L}\p{N}][\p{L}\p{N}-]{0,62}`;
const written = new RegExp(
  `${local}@((?:${label}\\.){1,6}\\p{L}[\\p{L}\\p{N}-]{1,62})(?![\\p{L}\\p{N}@-])`,
  'gu',
);
const domain = String.raw`((?:${label}(?:${dot})){1,6}\p{L}{2,24})(?![\p{L}\p{N}@])`;
const bracketed = new RegExp(`${local}${at}${domain}`, 'giu');
const spokenOut = new RegExp(`${local}\\sat\\s${domain}`, 'giu');
const anyDot = new RegExp(dot, 'gi');

/** The addresses in a text, also those written so that machines do not find them: "ann [at] mill dot example", `ann＠mill.example`. */
export function emailsIn(text: string): Email[] {
  const plain = seen(text);
  const found = [
    ...plain.matchAll(written),
    ...plain.matchAll(bracketed),
    // "Meet us at mill.example" is an invitation; only with a spelt dot it is an address.
    ...[...plain.matchAll(spokenOut)].filter(([, , host = '']) => /\sdot\s/i.test(host)),
  ];
  const emails = found.flatMap(([, name = '', host = '']) => {
    const email = parseEmail(`${name}@${host.replace(anyDot, '.')}`);
    return email && !isFileName(email) ? email : [];
  });
  return [...new Set(emails)];
}

/** The numbers in a text in any notation that can be called, in the notation of `region` (ISO 3166) where they name no country; no faxes. */
export function phonesIn(text: string, ...regions: readonly (string | null)[]): PhoneNumber[] {
  const supported = regions.flatMap((region) =>
    region && isSupportedCountry(region) ? region : [],
  );
  const found = seen(text)
    .split('\n')
    .filter((line) => line.length <= longestLine && /\d(?:\D{0,3}\d){5}/.test(line))
    .flatMap((line) => phonesOf(line.replace(notDialled, ' '), supported))
    .map(({ value, extension }): PhoneNumber => ({
      value,
      ...(extension !== undefined && { extension }),
    }));
  return [
    ...new Map(found.map((phone) => [phone.value + (phone.extension ?? ''), phone])).values(),
  ];
}

/** Dates, years, addresses of machines, books, prices and cards. */
const notDialled =
  /(?<![\d+(./-])(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{4}|\d{1,3}(?:\.\d{1,3}){3}|(?:19|20)\d{2}\s?[-–—]\s?(?:19|20)\d{2}|97[89][- ]?\d[\d -]{8,13}|[1-9]\d{0,2}(?:[.,]\d{3})+(?:[.,]\d{1,2})?|\d{4}(?:[ -]\d{4}){3})(?![\d./-]\d)/g;

/** Full width is made half, and what nobody sees is gone. */
const seen = (text: string): string =>
  text
    .slice(0, longestText)
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, '');
