import { wordsOf } from './words.ts';

/** Kinds of records that the search index holds. */
export const searchKinds = ['contact', 'company', 'opportunity'] as const;
export type SearchKind = (typeof searchKinds)[number];

/** What somebody typed, or marked in a page, to look it up by. */
export interface Sought {
  /** All of it, in lower case. */
  text: string;
  /** Folded; each is the beginning of a word, or any part of a Chinese, Japanese or Korean one. */
  words: string[];
  /** The address in it, lower case, perhaps only its beginning. */
  address: string | null;
  /** Where all of it is a number: its digits, without what is only dialled inside a country, and without an extension. */
  digits: string | null;
  /** With the country's code: the digits begin the number. */
  international: boolean;
  /** The whole number (E.164), where the text is one. Left to whoever can afford a parser of numbers. */
  number: string | null;
}

/** Longer texts are no name, address or number. */
const longestText = 300;
const mostSought = 12;

const schemes = /^(?:mailto|tel|sms|callto):/;
const extension =
  /[\s,;]*(?:ext(?:ension)?\.?|x|#|分機|分机|轉|转|內線|内线)\s*[:：.]?\s*\d{1,6}\s*$/u;
const anyAddress = /[^\s@"<>()[\]\\,;:]+@[^\s@"<>()[\]\\,;:?]*/;
const numberShape = /^\+?[\d\s().\-/‐-–]+$/;
const fewestDigits = { national: 4, international: 2 };

export function soughtIn(text: string): Sought {
  const typed = text
    .slice(0, longestText)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .trim()
    .replace(schemes, '');
  const address = anyAddress.exec(typed)?.[0] ?? null;
  return {
    text: typed,
    words: [...new Set(wordsOf(typed))].slice(0, mostSought),
    address,
    ...numberIn(typed),
    number: null,
  };
}

function numberIn(typed: string): Pick<Sought, 'digits' | 'international'> {
  const number = typed.replace(extension, '').replace('(0)', '').trim();
  const international = number.startsWith('+');
  const digits = number.replace(/\D/g, '').replace(/^0+/, '');
  const fewest = fewestDigits[international ? 'international' : 'national'];
  return numberShape.test(number) && digits.length >= fewest
    ? { digits, international }
    : { digits: null, international: false };
}
