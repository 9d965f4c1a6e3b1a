import type { SearchIndex } from '#lib/domain/search-index.ts';
import { docsIn, indexOf } from '#lib/domain/search-index.ts';
import { mergeIndexes } from '#lib/domain/search-merge.ts';
import type { SearchKind } from '#lib/domain/sought.ts';
import { searchKinds } from '#lib/domain/sought.ts';
import { oldestStamp } from '#lib/domain/stamp.ts';

import { readMeta } from './meta.ts';
import type { Pause } from './pause.ts';
import { docsOfRecords, tableOf } from './search-changes.ts';
import { storeIndex, type StoredIndex } from './search-rows.ts';
import { changedIndex, manyChanged, searchState } from './search-state.ts';
import type { Reader, Store } from './store.ts';

/** Records that are read in one go and made into one small index: some ten milliseconds. */
const chunk = 100;

/**
 * Makes the search index where there is none of use, and brings into it what was written since where that is much. For idle time,
 * and in one place at a time; what is written meanwhile is found all the same.
 */
export async function keepSearchIndex(store: Store, pause: Pause): Promise<void> {
  const state = await searchState(store);
  const stored = state?.layers[0];
  if (!state || !stored) await storeIndex(store.db, await newIndex(store, pause));
  else if (state.changed.size > manyChanged) {
    // All of one moment: what comes while this is at work is for the next time.
    const { upTo } = state;
    const merging = mergeIndexes(stored.index, stored.gone.slice(), changedIndex(state));
    await storeIndex(store.db, { index: await inPieces(merging, pause), upTo });
  }
}

async function newIndex(store: Reader, pause: Pause): Promise<StoredIndex> {
  // Before the first record is read: what is written meanwhile may be in it or not, and is read again from the journal.
  const upTo = (await readMeta(store.db))?.clock ?? oldestStamp;
  const parts: SearchIndex[] = [];
  const join = async () => {
    const [last, before] = [parts.pop(), parts.pop()];
    if (last && before) parts.push(await inPieces(mergeIndexes(before, undefined, last), pause));
  };
  for (const kind of searchKinds)
    for await (const part of indexesOf(store, kind)) {
      parts.push(part);
      await pause();
      // Equal sizes only, so that every record is copied a few times and not once for each part.
      while (parts.length > 1 && sizeAt(parts, -2) <= 2 * sizeAt(parts, -1)) await join();
    }
  while (parts.length > 1) await join();
  return { index: parts[0] ?? indexOf([]), upTo };
}

const sizeAt = (parts: readonly SearchIndex[], at: number): number => {
  const part = parts.at(at);
  return part ? docsIn(part) : 0;
};

async function* indexesOf(store: Reader, kind: SearchKind): AsyncGenerator<SearchIndex> {
  let after = '';
  const tables = [...Object.values(tableOf), 'interactions'];
  for (;;) {
    const { docs, last } = await store.db.transaction('r', tables, async () => {
      const table = store.db.table<unknown, string>(tableOf[kind]);
      const ids = await table.where('id').above(after).limit(chunk).primaryKeys();
      const keys = ids.map((id) => ({ kind, id }));
      return { docs: await docsOfRecords(store, keys), last: ids.at(-1) };
    });
    if (last === undefined) return;
    after = last;
    yield indexOf(docs);
  }
}

async function inPieces<T>(work: Generator<void, T>, pause: Pause): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await pause();
  }
}
