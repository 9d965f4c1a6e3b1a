import { docsIn, type SearchIndex } from '#lib/domain/search-index.ts';
import type { Stamp } from '#lib/domain/stamp.ts';

import type { KeptSurvey } from './kept-surveys.ts';
import type { Database } from './schema.ts';

/**
 * The search index as it is stored, and the surveys of long lists beside it. Both are only derived from the records and hold
 * nothing of their own, so one of another format is as good as none.
 */
export type SearchRow = SearchHead | SearchBase | LastTimes | SubjectsDone | KeptSurvey;

interface SearchHead {
  part: 'head';
  format: typeof format;
  /** The last write that is in it; what came later is read from the journal. */
  upTo: Stamp;
  /** Of so many records the last time is known; of all when it is not said. */
  timed?: number;
}

/** Of the first records of the index, for as long as it has not all of them in itself. */
interface LastTimes {
  part: 'times';
  lastAt: Uint32Array;
}

interface SearchBase {
  part: 'base';
  index: SearchIndex;
}

/** How far the interactions have been given the keys of their subjects; null when all have. */
export interface SubjectsDone {
  part: 'subjects';
  after: string | null;
}

/** Counted up whenever an index that was made before would be read wrongly, or would lack something. */
const format = 2;

export interface StoredIndex {
  index: SearchIndex;
  upTo: Stamp;
  /** Of so many of its records, in its order, the last time is known: it is of use before that has been asked for all of them. */
  timed: number;
}

/** Null when there is none. */
export function storedIndex(db: Database): Promise<StoredIndex | null> {
  return db.transaction('r', ['search'], async () => {
    const head = await storedHead(db);
    const [base, times] = head ? await db.search.bulkGet(['base', 'times']) : [];
    if (!head || base?.part !== 'base') return null;
    const { index } = base;
    const { timed = docsIn(index), upTo } = head;
    if (timed < docsIn(index) && times?.part === 'times') index.lastAt.set(times.lastAt);
    return { index, upTo, timed };
  });
}

/** Without reading the index itself. */
export async function storedHead(db: Database): Promise<SearchHead | null> {
  const head = await db.search.get('head');
  return head?.part === 'head' && head.format === format ? head : null;
}

export const storeIndex = (db: Database, { index, upTo, timed }: StoredIndex): Promise<void> =>
  db.transaction('rw', ['search'], async () => {
    await db.search.bulkPut([{ part: 'base', index }, headOf({ index, upTo, timed })]);
    await db.search.delete('times');
  });

/** Lays into an index in memory the last times that another page has stored for it since. */
export const takeStoredTimes = (db: Database, stored: StoredIndex): Promise<void> =>
  db.transaction('r', ['search'], async () => {
    const head = await storedHead(db);
    const times = await db.search.get('times');
    if (head?.upTo !== stored.upTo || times?.part !== 'times') return;
    if (times.lastAt.length <= stored.timed) return;
    stored.index.lastAt.set(times.lastAt);
    stored.timed = times.lastAt.length;
  });

/** The last times that are known by now, of an index that is stored already; of no use where another has been stored in its place. */
export const storeTimes = (db: Database, stored: StoredIndex): Promise<void> =>
  db.transaction('rw', ['search'], async () => {
    const { index, timed, upTo } = stored;
    if ((await storedHead(db))?.upTo !== upTo) return;
    if (timed === docsIn(index)) return storeIndex(db, stored);
    await db.search.bulkPut([
      { part: 'times', lastAt: index.lastAt.slice(0, timed) },
      headOf(stored),
    ]);
  });

const headOf = ({ index, upTo, timed }: StoredIndex): SearchHead => ({
  part: 'head',
  format,
  upTo,
  ...(timed < docsIn(index) && { timed }),
});
