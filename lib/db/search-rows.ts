import type { SearchIndex } from '#lib/domain/search-index.ts';
import type { Stamp } from '#lib/domain/stamp.ts';

import type { Database } from './schema.ts';

/**
 * The search index as it is stored. It is only derived from the records and holds nothing of its own, so one of another format is
 * as good as none.
 */
export type SearchRow = SearchHead | SearchBase | SubjectsDone;

interface SearchHead {
  part: 'head';
  format: typeof format;
  /** The last write that is in it; what came later is read from the journal. */
  upTo: Stamp;
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
}

/** Null when there is none. */
export function storedIndex(db: Database): Promise<StoredIndex | null> {
  return db.transaction('r', ['search'], async () => {
    const upTo = await storedUpTo(db);
    const base = upTo === null ? undefined : await db.search.get('base');
    return upTo !== null && base?.part === 'base' ? { index: base.index, upTo } : null;
  });
}

/** Without reading the index itself. */
export async function storedUpTo(db: Database): Promise<Stamp | null> {
  const head = await db.search.get('head');
  return head?.part === 'head' && head.format === format ? head.upTo : null;
}

export const storeIndex = (db: Database, { index, upTo }: StoredIndex): Promise<void> =>
  db.transaction('rw', ['search'], async () => {
    await db.search.bulkPut([
      { part: 'base', index },
      { part: 'head', format, upTo },
    ]);
  });
