import { bareSubject } from './subject.ts';
import { isCjkWord, withSuffixes, wordsOf } from './words.ts';

/** Each costs every logged mail a key for ever; a subject is remembered by few. */
const mostPieces = 8;
const longestWord = 16;
/** Of a Chinese run from each of its characters on: nobody remembers more of it in one piece. */
const longestPiece = 4;
const fewestLetters = 3;

/** Folded, as words are. */
const unsaying = new Set(
  `and are for from our the this that with your you has have not new was will
  der die das den dem des ein eine einen fur mit und von vom zum zur ihre ihr unsere wir sie bei aus auf auch
  les des une pour avec dans vous votre nous notre sur est que del los las una con por para`.split(
    /\s+/,
  ),
);

/** The words of a subject that it is found by, folded; of Chinese, Japanese and Korean runs every part. */
export function subjectWordsOf(subject: string): string[] {
  const pieces = new Set<string>();
  for (const word of wordsOf(bareSubject(subject.slice(0, 400)))) {
    if (isCjkWord(word)) for (const suffix of withSuffixes(word)) pieces.add(subjectPiece(suffix));
    else if (isSaying(word)) pieces.add(subjectPiece(word));
  }
  return [...pieces].filter((piece) => piece.length > 1).slice(0, mostPieces);
}

/** As much of a word as is looked for. */
export const subjectPiece = (word: string): string =>
  isCjkWord(word) ? Array.from(word).slice(0, longestPiece).join('') : word.slice(0, longestWord);

/** Those of the words typed that a subject could be found by. */
export const sayingWords = (words: readonly string[]): string[] =>
  words.filter((word) => !unsaying.has(word));

const isSaying = (word: string): boolean =>
  !unsaying.has(word) && (word.length >= fewestLetters || /\d/.test(word));
