import { surnameLength } from './chinese-surnames.ts';
import { type Email, localPartOf } from './email.ts';
import { honorifics, organisations, particles, suffixes, vietnamese } from './name-words.ts';
import { visibleText } from './visible-text.ts';

export interface NameParts {
  /** As the person would write it: never split, and only a "Family, Given" is turned round. */
  display: string;
  given: string | null;
  family: string | null;
  /** Which of the two stands first in `display`; null when it is not known. */
  order: 'western' | 'eastern' | null;
}

type Parts = Pick<NameParts, 'given' | 'family' | 'order'>;
const unknown: Parts = { given: null, family: null, order: null };

const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const hanOnly = /^\p{Script=Han}+$/u;
const hangulOnly = /^\p{Script=Hangul}+$/u;

/** Takes a display name apart, where that can be done without guessing; else only `display` is set. */
export function nameParts(displayName: string): NameParts {
  const whole = withoutRemarks(visibleText(displayName));
  if (cjk.test(whole)) return { display: whole, ...easternParts(whole) };
  const turned = turnedRound(whole);
  if (turned) return turned;
  return { display: whole, ...westernParts(whole) };
}

/** `(Sales)` and `[external]` behind a name; one in another script is the name once more and stays. */
function withoutRemarks(name: string): string {
  const bare = name.replace(/\s*(?:\([^()]*\)|（[^（）]*）|\[[^[\]]*\])\s*$/u, '').trim();
  const remark = name.slice(bare.length);
  return bare === '' || cjk.test(remark) !== cjk.test(bare) ? name : bare;
}

/** `O'Brien, Siobhán`: a family name of one word, or of one with its particles, and not more than three given names. */
function turnedRound(name: string): NameParts | null {
  const [family = '', given = '', ...more] = name.split(/\s*,\s*/);
  const familyWords = family.split(' ');
  const givenWords = given.split(' ').filter((word) => !honorifics.has(plain(word)));
  const fits =
    familyWords.slice(0, -1).every((word) => particles.has(plain(word))) &&
    givenWords.length >= 1 &&
    givenWords.length <= 3 &&
    [...familyWords, ...givenWords].every(isNameWord) &&
    [given, ...more].every((part, index) => (index === 0 ? !isSuffix(part) : isSuffix(part)));
  if (!fits) return null;
  const first = givenWords.join(' ');
  return { display: `${first} ${family}`, given: first, family, order: 'western' };
}

const isSuffix = (part: string): boolean =>
  part.split(' ').every((word) => suffixes.has(plain(word)));
const isNameWord = (word: string): boolean =>
  /^[\p{L}\p{M}'’.-]+$/u.test(word) && /\p{L}/u.test(word) && !organisations.has(plain(word));
const plain = (word: string): string => word.toLowerCase().replaceAll('.', '');

/** 陳小姐 is how Miss Chen is addressed, not her given name. */
const addressed = /(?:先生|小姐|女士|太太|老师|老師|经理|經理)$/u;

function easternParts(name: string): Parts {
  if (addressed.test(name) || !hanOnly.test(name.replace(' ', '')))
    return { ...unknown, order: 'eastern' };
  const [first = '', second] = name.split(' ');
  const joined = `${first}${second ?? ''}`;
  const length = surnameLength(joined);
  const known = length > 0 && joined.length - length <= 2 && (!second || first.length === length);
  if (!known) return { ...unknown, order: 'eastern' };
  return { family: joined.slice(0, length), given: joined.slice(length), order: 'eastern' };
}

function westernParts(name: string): Parts {
  const words = name.split(/[\s,]+/).filter((word) => word !== '');
  while (honorifics.has(plain(words[0] ?? ''))) words.shift();
  while (words.length > 1 && suffixes.has(plain(words.at(-1) ?? ''))) words.pop();
  const [first = '', ...rest] = words;
  const last = rest.at(-1);
  if (last === undefined || words.length > 6 || !words.every(isNameWord)) return unknown;
  if (vietnamese.has(first.normalize('NFC').toLowerCase())) {
    return { family: first, given: rest.join(' '), order: 'eastern' };
  }
  // Иванов Иван Иванович, DUPONT Marie
  if (words.length === 3 && /(?:вич|вна)$/iu.test(last)) {
    return { family: first, given: rest.join(' '), order: 'eastern' };
  }
  if (isCapitals(first) && !rest.some(isCapitals)) {
    return { family: first, given: rest.join(' '), order: 'eastern' };
  }
  let start = words.length - 1;
  while (start > 1 && particles.has(plain(words[start - 1] ?? ''))) start -= 1;
  return {
    given: words.slice(0, start).join(' '),
    family: words.slice(start).join(' '),
    order: 'western',
  };
}

const isCapitals = (word: string): boolean =>
  /\p{Lu}{2}/u.test(word) && word === word.toUpperCase() && word !== word.toLowerCase();

/**
 * One or two characters for a small picture of a person. The last two of a Chinese or Korean name, which is how its owner is
 * called, and the first of a Japanese one; a question mark where there is no letter at all.
 */
export function initials(displayName: string): string {
  const name = withoutRemarks(visibleText(displayName));
  const joined = name.replaceAll(' ', '');
  if (joined.length <= 4 && (hangulOnly.test(joined) || surnameLength(joined) > 0)) {
    if (hanOnly.test(joined) || hangulOnly.test(joined)) return joined.slice(-2);
  }
  const { display } = nameParts(displayName.replace(/@.*/s, ''));
  const words = display.match(/[\p{L}\p{N}][^\s@,]*/gu) ?? [];
  const named = words.filter((word) => !honorifics.has(plain(word)) && !isSuffix(word));
  const [first = words[0], ...rest] = named;
  if (first === undefined) return '?';
  const letter = (word: string): string => Array.from(word)[0] ?? '';
  if (cjk.test(first)) return letter(first);
  return (letter(first) + letter(rest.at(-1) ?? '')).toUpperCase();
}

/**
 * What the owner of an address is probably called, `anna-maria.weber@…` → "Anna-Maria Weber". Only a suggestion for the card of somebody
 * unknown; null where the address is not made of several names.
 */
export function nameFromAddress(email: Email): string | null {
  const local = localPartOf(email).replace(/\+.*$/, '').replace(/\d+$/, '');
  const words = local.split(/[._]+/).filter((word) => word !== '');
  if (words.length < 2 || words.length > 4 || !words.every(isNameWord)) return null;
  if (words.every((word) => word.length === 1)) return null;
  return words.map(capitalised).join(' ');
}

const capitalised = (word: string): string =>
  word.length === 1
    ? `${word.toUpperCase()}.`
    : word.replace(/(?<=^|-)\p{L}/gu, (letter) => letter.toUpperCase());
