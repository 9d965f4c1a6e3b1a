import { nameHash, places } from './search-doc.ts';
import type { SearchIndex } from './search-index.ts';
import { docsIn } from './search-index.ts';
import { docsWithNumber } from './search-numbers.ts';
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

/** Records that have every word, or the number, best first. */
export function searchIndex(
  index: SearchIndex,
  sought: Sought,
  options: SearchOptions,
): SearchHit[] {
  const { digits, international, words } = sought;
  const best = bestOf(index, options);
  const ranges = words.map((word) => [withBeginning(index, word)]);
  const name = nameHash(words);
  eachWithAll(index, words, ranges, (doc, place, exact) =>
    best.add(doc, place, exact, exact === words.length && index.names[doc] === name),
  );
  if (digits !== null)
    for (const doc of docsWithNumber(index, digits, international))
      best.add(doc, places.mailbox, 0, false);
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
    eachWithAll(index, words, slipped, (doc, place, exact) => best.add(doc, place, exact, false));
  }
  return best.hits;
}

const forgives = (word: string): boolean =>
  word.length >= fewestLetters && !isCjkWord(word) && !/\d/.test(word);

/**
 * For each record with all words the best of `places` where one of them stands, and how many of them are not only a beginning. A
 * letter alone fits most of the records, so nothing is made for each of them but two bytes: how many words it has in the lowest
 * four bits, above them 8 − place, and above these the whole words.
 */
function eachWithAll(
  index: SearchIndex,
  words: readonly string[],
  ranges: readonly WordRange[][],
  found: (doc: number, place: number, exact: number) => void,
): void {
  if (words.length === 0 || ranges.some((some) => some.every(({ low, high }) => low === high)))
    return;
  const { posts, postStarts } = index;
  const known = new Uint16Array(docsIn(index));
  const docs: number[] = [];
  for (const [at, word] of words.entries())
    for (const { low, high } of ranges[at] ?? []) {
      const wholeEnd = low < high && isWord(index, low, word) ? (postStarts[low + 1] ?? 0) : 0;
      const end = postStarts[high] ?? 0;
      for (let post = postStarts[low] ?? 0; post < end; post++) {
        const value = posts[post] ?? 0;
        const doc = value >>> 3;
        let one = known[doc] ?? 0;
        const had = one & 15;
        if (had < at) continue;
        if (had === at) {
          one += 1;
          if (at === words.length - 1) docs.push(doc);
        }
        const place = (8 - (value & 7)) << 4;
        if ((one & 0xf0) < place) one = (one & ~0xf0) | place;
        known[doc] = post < wholeEnd ? one + 0x100 : one;
      }
    }
  for (const doc of docs) {
    const one = known[doc] ?? 0;
    found(doc, 8 - ((one >>> 4) & 15), one >>> 8);
  }
}

/** The best hits so far, in order; each record once. */
function bestOf(index: SearchIndex, { gone, kinds, limit, now }: SearchOptions) {
  const hits: SearchHit[] = [];
  const ofKind = searchKinds.flatMap((kind, place) =>
    kinds.includes(kind) ? [[index.kindStarts[place] ?? 0, index.kindStarts[place + 1] ?? 0]] : [],
  );
  const isWanted = (doc: number) =>
    gone?.[doc] !== 1 && ofKind.some(([from = 0, to = 0]) => doc >= from && doc < to);
  const scoreOf = scorer(index, now);
  let last: SearchHit | undefined;
  return {
    hits,
    add(doc: number, place: number, exact: number, isName: boolean): void {
      const score = scoreOf(doc, place, exact, isName);
      if (last && !isBefore(score, doc, last)) return;
      if (!isWanted(doc) || hits.some((hit) => hit.doc === doc)) return;
      let at = hits.length;
      while (at > 0 && isBefore(score, doc, hits[at - 1])) at -= 1;
      hits.splice(at, 0, { doc, score });
      if (hits.length > limit) hits.pop();
      last = hits[limit - 1];
    },
  };
}

const isBefore = (score: number, doc: number, other: SearchHit | undefined): boolean =>
  other === undefined || score > other.score || (score === other.score && doc < other.doc);

const minutesInDay = 1_440;
const minutes = 2 ** 26;

/** One number, the weightiest first: the name itself, an open opportunity, how recent, where the word stands, whole words, when. */
function scorer({ lastAt: allLastAt, open }: SearchIndex, now: number) {
  const before = (days: number) => now / 60_000 - days * minutesInDay;
  const [week, month, quarter, year] = [before(7), before(30), before(90), before(365)];
  const recencyOf = (lastAt: number): number => {
    if (lastAt >= month) return lastAt >= week ? 5 : 4;
    if (lastAt >= year) return lastAt >= quarter ? 3 : 2;
    return lastAt === 0 ? 0 : 1;
  };
  return (doc: number, place: number, exact: number, isName: boolean): number => {
    const lastAt = allLastAt[doc] ?? 0;
    const going = (isName ? 2 : 0) + ((open[doc] ?? 0) > 0 ? 1 : 0);
    // Both are below 2^31, where numbers are quick; only together they are not.
    const high =
      (((going << 3) | recencyOf(lastAt)) << 6) | ((7 - place) << 3) | Math.min(exact, 7);
    return high * minutes + Math.min(lastAt, minutes - 1);
  };
}
