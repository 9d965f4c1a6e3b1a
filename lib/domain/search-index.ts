import type { SearchDoc } from './search-doc.ts';
import type { SearchIds } from './search-ids.ts';
import { compareIds, noIds, setId } from './search-ids.ts';
import { numbersOf, type SearchNumbers } from './search-numbers.ts';
import { type SearchKind, searchKinds } from './sought.ts';

/**
 * Words, numbers and rank of many records in a few long arrays, which are stored as they are and searched where they lie. Records
 * are numbered by kind and then by id; words are in the order of their UTF-16 units.
 */
export interface SearchIndex extends SearchNumbers {
  /** The records of the kind `searchKinds[n]` are numbered from `kindStarts[n]` to below `kindStarts[n + 1]`. */
  kindStarts: Uint32Array;
  ids: SearchIds;
  /** See `SearchDoc`. */
  names: Uint16Array;
  lastAt: Uint32Array;
  open: Uint8Array;
  /** Of all words, one behind the other; word n begins at `wordStarts[n]`. */
  letters: Uint16Array;
  wordStarts: Uint32Array;
  /** Record × 8 + place, by word; those of word n begin at `postStarts[n]`, in the order of the records. */
  posts: Uint32Array;
  postStarts: Uint32Array;
}

export const docsIn = ({ names }: SearchIndex): number => names.length;
export const wordsIn = ({ wordStarts }: SearchIndex): number => wordStarts.length - 1;

export function kindOf({ kindStarts }: SearchIndex, doc: number): SearchKind {
  const at = searchKinds.findLastIndex((_, kind) => doc >= (kindStarts[kind] ?? 0));
  return searchKinds[at] ?? 'contact';
}

/** Undefined for a record that is not in it. */
export function docOf(index: SearchIndex, kind: SearchKind, id: string): number | undefined {
  const place = searchKinds.indexOf(kind);
  let low = index.kindStarts[place] ?? 0;
  const end = index.kindStarts[place + 1] ?? 0;
  let high = end;
  const one = noIds(1);
  setId(one, 0, id);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareIds(index.ids, middle, one, 0) < 0) low = middle + 1;
    else high = middle;
  }
  return low < end && compareIds(index.ids, low, one, 0) === 0 ? low : undefined;
}

/** An index of a few records at once; many are put together by `mergeIndexes`. */
export function indexOf(some: readonly SearchDoc[]): SearchIndex {
  const docs = some.toSorted(byKindAndId);
  const ids = noIds(docs.length);
  for (const [at, { id }] of docs.entries()) setId(ids, at, id);
  return {
    kindStarts: startsOf(docs),
    ids,
    names: Uint16Array.from(docs, ({ name }) => name),
    lastAt: Uint32Array.from(docs, ({ lastAt }) => lastAt),
    open: Uint8Array.from(docs, ({ open }) => open),
    ...wordsOfDocs(docs),
    ...numbersOf(docs),
  };
}

function byKindAndId(one: SearchDoc, other: SearchDoc): number {
  const kinds = searchKinds.indexOf(one.kind) - searchKinds.indexOf(other.kind);
  return kinds || (one.id < other.id ? -1 : Number(one.id > other.id));
}

const startsOf = (docs: readonly SearchDoc[]): Uint32Array =>
  Uint32Array.from(
    { length: searchKinds.length + 1 },
    (_, place) => docs.filter(({ kind }) => searchKinds.indexOf(kind) < place).length,
  );

type Words = Pick<SearchIndex, 'letters' | 'wordStarts' | 'posts' | 'postStarts'>;

function wordsOfDocs(docs: readonly SearchDoc[]): Words {
  const postsByWord = new Map<string, number[]>();
  for (const [at, { words }] of docs.entries())
    for (const [word, place] of words) {
      const posts = postsByWord.get(word);
      if (posts) posts.push(at * 8 + place);
      else postsByWord.set(word, [at * 8 + place]);
    }
  const all = [...postsByWord.keys()].sort();
  const letters = all.join('');
  const lists = all.map((word) => postsByWord.get(word) ?? []);
  return {
    letters: Uint16Array.from({ length: letters.length }, (_, at) => letters.charCodeAt(at)),
    wordStarts: sums(all.map(({ length }) => length)),
    posts: Uint32Array.from(lists.flat()),
    postStarts: sums(lists.map(({ length }) => length)),
  };
}

/** 0, the first, the first and the second, … */
function sums(sizes: readonly number[]): Uint32Array {
  const starts = new Uint32Array(sizes.length + 1);
  for (const [at, length] of sizes.entries()) starts[at + 1] = (starts[at] ?? 0) + length;
  return starts;
}
