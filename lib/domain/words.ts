import { fold } from './fold.ts';

/** Bounds against hostile text: more than any real name needs. */
const longestText = 400;
const longestWord = 32;
export const mostWords = 64;

const cjk = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}ー';
const gapInCjk = new RegExp(`(?<=[${cjk}])[\\s・·]+(?=[${cjk}])`, 'gu');
const runs = new RegExp(`[${cjk}]+|(?:(?![${cjk}])[\\p{L}\\p{M}\\p{N}])+`, 'gu');
const isCjk = new RegExp(`^[${cjk}]`, 'u');

/** The folded words of a text, as somebody types them into a search box; a run of Chinese, Japanese or Korean is one. */
export function wordsOf(text: string): string[] {
  const folded = fold(text.slice(0, longestText)).replace(gapInCjk, '');
  const words = folded.match(runs) ?? [];
  return words.slice(0, mostWords).map((word) => word.slice(0, longestWord));
}

/**
 * What a text is found by: its words, and every suffix of a CJK run, so that a prefix search finds any part of it (nobody
 * types a space inside 台灣電子, and 電子 must find it).
 */
export function searchWordsOf(texts: readonly string[]): Set<string> {
  return new Set(texts.flatMap(wordsOf).flatMap(withSuffixes).slice(0, mostWords));
}

/** The word itself comes first. */
export function withSuffixes(word: string): string[] {
  if (!isCjk.test(word)) return [word];
  const letters = Array.from(word);
  return letters.map((_, start) => letters.slice(start).join(''));
}

export const isCjkWord = (word: string): boolean => isCjk.test(word);
