import { nameHash, places } from './search-doc.ts';
import type { SearchIndex } from './search-index.ts';
import { docsIn } from './search-index.ts';
import { isWord, withBeginning, withOneSlip, type WordRange } from './search-words.ts';
import { type SearchKind, searchKinds, type Sought } from './sought.ts';
import { isCjkWord } from './words.ts';

export interface SearchHit {
  /** Its number in the index. */
  doc: number;
  /** The larger one comes first; equal ones in the order of their numbers. */
  score: number;
}

export interface SearchOptions {
  kinds: readonly SearchKind[];
  limit: number;
  /** Epoch ms. */
  now: number;
  /** One where a record of this index is not to be found any more. */
  gone?: Uint8Array | undefined;
}

/** In shorter words a slip fits too much. */
const fewestLetters = 4;
/** So many places of a few digits are looked at. */
const mostNumbers = 2_000;

/** Records that have every word, or the number, best first. */
export function searchIndex(
  index: SearchIndex,
  sought: Sought,
  options: SearchOptions,
): SearchHit[] {
  const { words } = sought;
  const best = bestOf(index, options);
  const ranges = words.map((word) => [withBeginning(index, word)]);
  const name = nameHash(words);
  eachWithAll(index, words, ranges, (doc, place, exact) =>
    best.add({ doc, place, exact }, index.names[doc] === name && exact === words.length),
  );
  for (const match of recordsWithNumber(index, sought)) best.add(match, false);
  return best.hits;
}

/** Records that have every word, one of them after a slip of the finger. Those without one are among them. */
export function searchWithSlip(
  index: SearchIndex,
  { words }: Sought,
  options: SearchOptions,
): SearchHit[] {
  const best = bestOf(index, options);
  const ranges = words.map((word) => [withBeginning(index, word)]);
  for (const [at, word] of words.entries()) {
    if (!forgives(word)) continue;
    const slipped = ranges.with(at, [...(ranges[at] ?? []), ...withOneSlip(index, word)]);
    eachWithAll(index, words, slipped, (doc, place, exact) =>
      best.add({ doc, place, exact }, false),
    );
  }
  return best.hits;
}

const forgives = (word: string): boolean =>
  word.length >= fewestLetters && !isCjkWord(word) && !/\d/.test(word);

interface Match {
  doc: number;
  /** The best of `places` where one of the words stands. */
  place: number;
  /** How many of the words are not only a beginning. */
  exact: number;
}

function eachWithAll(
  index: SearchIndex,
  words: readonly string[],
  ranges: readonly WordRange[][],
  found: (doc: number, place: number, exact: number) => void,
): void {
  if (words.length === 0 || ranges.some((some) => some.every(({ low, high }) => low === high)))
    return;
  const { posts, postStarts } = index;
  const [had, place, exact] = [0, 1, 2].map(() => new Uint8Array(docsIn(index)));
  if (!had || !place || !exact) return;
  const docs: number[] = [];
  for (const [at, word] of words.entries())
    for (const { low, high } of ranges[at] ?? []) {
      const wholeEnd = low < high && isWord(index, low, word) ? (postStarts[low + 1] ?? 0) : 0;
      const end = postStarts[high] ?? 0;
      for (let post = postStarts[low] ?? 0; post < end; post++) {
        const value = posts[post] ?? 0;
        const doc = value >>> 3;
        if (had[doc] === at) {
          had[doc] = at + 1;
          // One more than the place, because 0 says that there is none yet.
          place[doc] = place[doc] || 8;
          if (at === words.length - 1) docs.push(doc);
        }
        if (had[doc] !== at + 1) continue;
        place[doc] = Math.min(place[doc] ?? 8, (value & 7) + 1);
        if (post < wholeEnd) exact[doc] = (exact[doc] ?? 0) + 1;
      }
    }
  for (const doc of docs) found(doc, (place[doc] ?? 1) - 1, exact[doc] ?? 0);
}

function* recordsWithNumber(
  { digits: all, numberDocs, numberStarts }: SearchIndex,
  { digits, international }: Sought,
): Generator<Match> {
  if (digits === null) return;
  const needle = international ? `\n${digits}` : digits;
  let at = all.indexOf(needle);
  for (let seen = 0; at >= 0 && seen < mostNumbers; seen++) {
    const number = lastUpTo(numberStarts, at);
    yield { doc: numberDocs[number] ?? 0, place: places.mailbox, exact: 0 };
    // The next number, not the next place in this one.
    const end = all.indexOf('\n', at + 1);
    at = end < 0 ? -1 : all.indexOf(needle, end);
  }
}

function lastUpTo(starts: Uint32Array, at: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The best hits so far, in order; each record once. */
function bestOf(index: SearchIndex, { gone, kinds, limit, now }: SearchOptions) {
  const hits: SearchHit[] = [];
  const taken = new Set<number>();
  const ofKind = searchKinds.flatMap((kind, place) =>
    kinds.includes(kind) ? [[index.kindStarts[place] ?? 0, index.kindStarts[place + 1] ?? 0]] : [],
  );
  const isWanted = (doc: number) =>
    gone?.[doc] !== 1 && ofKind.some(([from = 0, to = 0]) => doc >= from && doc < to);
  return {
    hits,
    add(match: Match, isName: boolean): void {
      const hit = { doc: match.doc, score: scoreOf(index, match, isName, now) };
      const last = hits[limit - 1];
      if ((last && !isBefore(hit, last)) || !isWanted(hit.doc) || taken.has(hit.doc)) return;
      let at = hits.length;
      while (at > 0 && isBefore(hit, hits[at - 1])) at -= 1;
      hits.splice(at, 0, hit);
      taken.add(hit.doc);
      if (hits.length > limit) taken.delete(hits.pop()?.doc ?? -1);
    },
  };
}

const isBefore = (one: SearchHit, other: SearchHit | undefined): boolean =>
  other === undefined ||
  one.score > other.score ||
  (one.score === other.score && one.doc < other.doc);

/** Days since the last contact, up to which it counts as so recent. */
const recent = [7, 30, 90, 365];
const minutesInDay = 1_440;
const minutes = 2 ** 26;

/** One number, the weightiest first: the name itself, an open opportunity, how recent, where the word stands, whole words, when. */
function scoreOf(index: SearchIndex, match: Match, isName: boolean, now: number): number {
  const { doc, exact, place } = match;
  const lastAt = index.lastAt[doc] ?? 0;
  const days = (now / 60_000 - lastAt) / minutesInDay;
  let recency = lastAt === 0 ? 0 : 1;
  if (lastAt > 0) for (const upTo of recent) recency += Number(days <= upTo);
  const high = (Number(isName) * 2 + (index.open[doc] ?? 0)) * 8 + recency;
  return (
    ((high * 8 + (7 - place)) * 8 + Math.min(exact, 7)) * minutes + Math.min(lastAt, minutes - 1)
  );
}
