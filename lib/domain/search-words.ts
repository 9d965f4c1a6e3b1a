import type { SearchIndex } from './search-index.ts';
import { wordsIn } from './search-index.ts';

/** Words of an index, from `low` to below `high`. */
export interface WordRange {
  low: number;
  high: number;
}

/** All words with this beginning. The word itself, where there is one, is the first. */
export const withBeginning = (index: SearchIndex, beginning: string): WordRange => {
  const low = boundary(index, 0, (word) => compare(index, word, beginning) < 0);
  return { low, high: boundary(index, low, (word) => compare(index, word, beginning) <= 0) };
};

export const isWord = ({ wordStarts }: SearchIndex, word: number, text: string): boolean =>
  (wordStarts[word + 1] ?? 0) - (wordStarts[word] ?? 0) === text.length;

/** All words that have this beginning after one slip: a letter too many, too few, a wrong one, or two changed about. */
export function withOneSlip(index: SearchIndex, typed: string): WordRange[] {
  const ranges: WordRange[] = [];
  const add = (beginning: string) => {
    const range = withBeginning(index, beginning);
    if (range.low < range.high) ranges.push(range);
  };
  for (let at = 0; at < typed.length; at++) {
    const [head, here, next] = [typed.slice(0, at), typed.charAt(at), typed.charAt(at + 1)];
    const tail = typed.slice(at + 1);
    add(head + tail);
    if (next !== '' && next !== here) add(head + next + here + typed.slice(at + 2));
    const begun = withBeginning(index, head);
    if (begun.low === begun.high) break;
    for (const letter of nextLetters(index, head, begun)) {
      add(head + letter + tail);
      add(head + letter + here + tail);
    }
  }
  return ranges;
}

/** The letters that follow a beginning, each found by one jump behind the last one. */
function* nextLetters(index: SearchIndex, head: string, { low, high }: WordRange) {
  let word = low;
  if (word < high && isWord(index, word, head)) word += 1;
  while (word < high) {
    const unit = index.letters[(index.wordStarts[word] ?? 0) + head.length] ?? 0;
    const letter = String.fromCharCode(unit);
    yield letter;
    word = boundary(index, word, (one) => compare(index, one, head + letter) <= 0);
  }
}

/** The first word from `low` on that is not in front. */
function boundary(index: SearchIndex, low: number, isInFront: (word: number) => boolean): number {
  let [from, to] = [low, wordsIn(index)];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (isInFront(middle)) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** 0 when the word has this beginning. */
function compare({ letters, wordStarts }: SearchIndex, word: number, beginning: string): number {
  const start = wordStarts[word] ?? 0;
  const size = (wordStarts[word + 1] ?? 0) - start;
  for (let at = 0; at < beginning.length; at++) {
    if (at >= size) return -1;
    const difference = (letters[start + at] ?? 0) - beginning.charCodeAt(at);
    if (difference !== 0) return difference;
  }
  return 0;
}
