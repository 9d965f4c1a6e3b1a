import { fold } from './fold.ts';
import type { Sought } from './sought.ts';

/** UTF-16 offsets, `end` behind the last one. */
export interface Span {
  start: number;
  end: number;
}

const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]/u;
const gaps = /^[\s・·]/u;
const letter = /[\p{L}\p{M}\p{N}]/u;
/** A letter with its marks is compared, and marked, as one. */
const letters = /\P{M}\p{M}*|\p{M}+/gu;
/** Longer texts are not shown whole either. */
const longest = 1_000;

/** Where in a text that is shown the words are that it was found by; in order, and apart from each other. */
export function matchedIn(text: string, { words, digits }: Sought): Span[] {
  const folded = foldedWithPlaces(text.slice(0, longest));
  const spans = words.flatMap((word) => beginnings(folded.text, word));
  const found = spans.map(({ start, end }) => folded.spanOf(start, end));
  return apart([...found, ...(digits === null ? [] : digitsIn(text.slice(0, longest), digits))]);
}

interface Folded {
  text: string;
  spanOf: (start: number, end: number) => Span;
}

/** Folding lengthens some letters and takes others away, so each folded one remembers where it came from. */
function foldedWithPlaces(text: string): Folded {
  let folded = '';
  const places: Span[] = [];
  for (const { 0: one, index } of text.matchAll(letters)) {
    const plain = /^\s/u.test(one) ? ' ' : fold(one);
    // As in the words that are looked for, a gap inside a Chinese name is none.
    if (gaps.test(one) && cjk.test(folded.at(-1) ?? '') && cjk.test(text[index + one.length] ?? ''))
      continue;
    folded += plain;
    for (let unit = 0; unit < plain.length; unit++)
      places.push({ start: index, end: index + one.length });
  }
  return {
    text: folded,
    spanOf: (start, end) => ({
      start: places[start]?.start ?? text.length,
      end: places[end - 1]?.end ?? text.length,
    }),
  };
}

/** Everywhere at the beginning of a word; within a Chinese, Japanese or Korean one anywhere. */
function beginnings(text: string, word: string): Span[] {
  const spans: Span[] = [];
  const inside = cjk.test(word.slice(0, 2));
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    const before = text.slice(0, at).at(-1) ?? '';
    if (inside || !letter.test(before) || cjk.test(before))
      spans.push({ start: at, end: at + word.length });
  }
  return spans;
}

function digitsIn(text: string, digits: string): Span[] {
  const places = [...text.matchAll(/\d/g)].map(({ index }) => index);
  const at = places
    .map((place) => text[place])
    .join('')
    .indexOf(digits);
  const [start, last] = [places[at], places[at + digits.length - 1]];
  return at < 0 || start === undefined || last === undefined ? [] : [{ start, end: last + 1 }];
}

function apart(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans.toSorted((one, other) => one.start - other.start)) {
    const last = joined.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else joined.push({ ...span });
  }
  return joined;
}
