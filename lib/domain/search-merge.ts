import { compareIds, copyId, noIds } from './search-ids.ts';
import type { SearchIndex } from './search-index.ts';
import { docsIn, wordsIn } from './search-index.ts';
import { linesOf, numbersOfLines, type SearchNumbers } from './search-numbers.ts';
import { searchKinds } from './sought.ts';

/** After so many steps the caller is asked whether others need the time: a few milliseconds. */
const steps = 4_000;
const none = 0xffffffff;

/**
 * Both as one. Records of `one` that are `gone`, or that `other` has as well, are left out. Yields often, so that no page stands
 * still for it; the last step returns the index.
 */
export function* mergeIndexes(
  one: SearchIndex,
  gone: Uint8Array | undefined,
  other: SearchIndex,
): Generator<void, SearchIndex> {
  const docs = yield* mergeDocs(one, gone, other);
  const words = yield* mergeWords(one, other, docs);
  const numbers = yield* mergeNumbers(one, other, docs);
  return { ...docs.index, ...words, ...numbers };
}

/** For each record of the one and of the other its number in both together; `none` for those that are left out. */
interface MergedDocs {
  ofOne: Uint32Array;
  ofOther: Uint32Array;
  index: Pick<SearchIndex, 'kindStarts' | 'ids' | 'names' | 'lastAt' | 'open'>;
}

function* mergeDocs(
  one: SearchIndex,
  gone: Uint8Array | undefined,
  other: SearchIndex,
): Generator<void, MergedDocs> {
  const ofOne = new Uint32Array(docsIn(one)).fill(none);
  const ofOther = new Uint32Array(docsIn(other));
  const kindStarts = new Uint32Array(searchKinds.length + 1);
  let count = 0;
  for (const place of searchKinds.keys()) {
    const [end, otherEnd] = [one, other].map(({ kindStarts: starts }) => starts[place + 1] ?? 0);
    let at = one.kindStarts[place] ?? 0;
    let otherAt = other.kindStarts[place] ?? 0;
    while (at < (end ?? 0) || otherAt < (otherEnd ?? 0)) {
      const order =
        at >= (end ?? 0)
          ? 1
          : otherAt >= (otherEnd ?? 0)
            ? -1
            : compareIds(one.ids, at, other.ids, otherAt);
      if (order < 0) {
        if (gone?.[at] !== 1) ofOne[at] = count++;
        at += 1;
      } else {
        if (order === 0) at += 1;
        ofOther[otherAt] = count++;
        otherAt += 1;
      }
      if ((at + otherAt) % steps === 0) yield;
    }
    kindStarts[place + 1] = count;
  }
  const index = {
    kindStarts,
    ids: noIds(count),
    names: new Uint16Array(count),
    lastAt: new Uint32Array(count),
    open: new Uint8Array(count),
  };
  yield* copyDocs(one, ofOne, index);
  yield* copyDocs(other, ofOther, index);
  return { ofOne, ofOther, index };
}

function* copyDocs(from: SearchIndex, numbers: Uint32Array, to: MergedDocs['index']) {
  for (const [doc, number] of numbers.entries()) {
    if (doc % steps === 0) yield;
    if (number === none) continue;
    copyId(from.ids, doc, to.ids, number);
    to.names[number] = from.names[doc] ?? 0;
    to.lastAt[number] = from.lastAt[doc] ?? 0;
    to.open[number] = from.open[doc] ?? 0;
  }
}

type Words = Pick<SearchIndex, 'letters' | 'wordStarts' | 'posts' | 'postStarts'>;

function* mergeWords(
  one: SearchIndex,
  other: SearchIndex,
  { ofOne, ofOther }: MergedDocs,
): Generator<void, Words> {
  const letters = new Uint16Array(one.letters.length + other.letters.length);
  const posts = new Uint32Array(one.posts.length + other.posts.length);
  const wordStarts = new Uint32Array(wordsIn(one) + wordsIn(other) + 1);
  const postStarts = new Uint32Array(wordStarts.length);
  let [at, otherAt, words, units, count] = [0, 0, 0, 0, 0];
  while (at < wordsIn(one) || otherAt < wordsIn(other)) {
    const order = compareWords(one, at, other, otherAt);
    const before = count;
    count = mergePosts(
      [order <= 0 ? postsOf(one, at) : noPosts, ofOne],
      [order >= 0 ? postsOf(other, otherAt) : noPosts, ofOther],
      posts,
      count,
    );
    // A word that only records had that are gone is gone with them.
    if (count > before) {
      const text = order <= 0 ? unitsOf(one, at) : unitsOf(other, otherAt);
      letters.set(text, units);
      units += text.length;
      words += 1;
      wordStarts[words] = units;
      postStarts[words] = count;
    }
    if (order <= 0) at += 1;
    if (order >= 0) otherAt += 1;
    if ((at + otherAt) % steps === 0) yield;
  }
  return {
    letters: letters.slice(0, units),
    wordStarts: wordStarts.slice(0, words + 1),
    posts: posts.slice(0, count),
    postStarts: postStarts.slice(0, words + 1),
  };
}

const noPosts = new Uint32Array();
const postsOf = ({ posts, postStarts }: SearchIndex, word: number): Uint32Array =>
  posts.subarray(postStarts[word], postStarts[word + 1]);
const unitsOf = ({ letters, wordStarts }: SearchIndex, word: number): Uint16Array =>
  letters.subarray(wordStarts[word], wordStarts[word + 1]);

type Posts = [posts: Uint32Array, numbers: Uint32Array];

/** In the order of the new numbers, which is also that of the old ones in each. */
function mergePosts(one: Posts, other: Posts, into: Uint32Array, from: number): number {
  let [count, at, otherAt] = [from, 0, 0];
  const [ofOne, ofOther] = [one[0].length, other[0].length];
  while (at < ofOne || otherAt < ofOther) {
    const next = at < ofOne ? renumbered(one, at) : none;
    const otherNext = otherAt < ofOther ? renumbered(other, otherAt) : none;
    const takesOne = at < ofOne && (otherAt >= ofOther || next < otherNext || next === none);
    const post = takesOne ? next : otherNext;
    if (takesOne) at += 1;
    else otherAt += 1;
    if (post !== none) into[count++] = post;
  }
  return count;
}

function renumbered([posts, numbers]: Posts, at: number): number {
  const post = posts[at] ?? 0;
  const number = numbers[post >>> 3] ?? none;
  return number === none ? none : number * 8 + (post & 7);
}

/** Behind the last word of either comes nothing: it is larger than any word. */
function compareWords(one: SearchIndex, at: number, other: SearchIndex, otherAt: number): number {
  if (at >= wordsIn(one)) return 1;
  if (otherAt >= wordsIn(other)) return -1;
  const [start, otherStart] = [one.wordStarts[at] ?? 0, other.wordStarts[otherAt] ?? 0];
  const size = (one.wordStarts[at + 1] ?? 0) - start;
  const otherSize = (other.wordStarts[otherAt + 1] ?? 0) - otherStart;
  for (let unit = 0; unit < Math.min(size, otherSize); unit++) {
    const difference = (one.letters[start + unit] ?? 0) - (other.letters[otherStart + unit] ?? 0);
    if (difference !== 0) return difference;
  }
  return size - otherSize;
}

function* mergeNumbers(
  one: SearchIndex,
  other: SearchIndex,
  { ofOne, ofOther }: MergedDocs,
): Generator<void, SearchNumbers> {
  const lines: string[] = [];
  const [ofFirst, ofSecond] = [linesOf(one), linesOf(other)];
  let [at, otherAt] = [0, 0];
  while (at < ofOne.length || otherAt < ofOther.length) {
    const [next, otherNext] = [ofOne[at] ?? none, ofOther[otherAt] ?? none];
    const takesOne = at < ofOne.length && (next === none || next < otherNext);
    const line = takesOne ? ofFirst.next() : ofSecond.next();
    if ((takesOne ? next : otherNext) !== none && !line.done) lines.push(line.value);
    if (takesOne) at += 1;
    else otherAt += 1;
    if ((at + otherAt) % steps === 0) yield;
  }
  return numbersOfLines(lines);
}
