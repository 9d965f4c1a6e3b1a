import type { Opportunity } from '#lib/domain/opportunity.ts';
import { searchDocOf, type SearchRecord } from '#lib/domain/search-doc.ts';
import type { SearchIndex } from '#lib/domain/search-index.ts';
import { docsIn, indexOf } from '#lib/domain/search-index.ts';
import { mergeIndexes } from '#lib/domain/search-merge.ts';
import type { SearchKind } from '#lib/domain/sought.ts';
import { searchKinds } from '#lib/domain/sought.ts';

import { readClock } from './meta.ts';
import type { Pause } from './pause.ts';
import { read } from './read.ts';
import type { Row } from './schema.ts';
import { tableOf } from './search-changes.ts';
import { storeIndex, type StoredIndex } from './search-rows.ts';
import { changedIndex, manyChanged, searchState } from './search-state.ts';
import { askLastTimes } from './search-times.ts';
import type { Reader, Store } from './store.ts';

/** Records that are read in one go and made into one small index: some milliseconds. */
const chunk = 150;

/**
 * Makes the search index where there is none of use, and brings into it what was written since where that is much. For idle time,
 * and in one place at a time; what is written meanwhile is found all the same. Once the words are in it, it is stored and of use; then
 * each record is asked when something last passed, which takes the longest. It goes on where another page has stopped.
 */
export async function keepSearchIndex(store: Store, pause: Pause): Promise<void> {
  const state = await searchState(store);
  const stored = state?.stored ?? (await newIndex(store, pause));
  if (!state) await storeIndex(store.db, stored);
  await askLastTimes(store, stored, pause);
  if (!state || state.changed.size <= manyChanged) return;
  // All of one moment: what comes while this is at work is for the next time.
  const { upTo } = state;
  const [gone] = state.layers.map((layer) => layer.gone.slice());
  const merging = mergeIndexes(stored.index, gone, changedIndex(state));
  const index = await inPieces(merging, pause);
  await storeIndex(store.db, { index, upTo, timed: docsIn(index) });
}

async function newIndex(store: Reader, pause: Pause): Promise<StoredIndex> {
  // Before the first record is read: what is written meanwhile may be in it or not, and is read again from the journal.
  const upTo = await readClock(store.db);
  const parts: SearchIndex[] = [];
  const join = async () => {
    const [last, before] = [parts.pop(), parts.pop()];
    if (last && before) parts.push(await inPieces(mergeIndexes(before, undefined, last), pause));
  };
  const open: OpenCounts = new Map();
  // Opportunities first: who takes part in them is known then, and need not be asked for each record.
  for (const kind of searchKinds.toReversed())
    for await (const part of indexesOf(store, kind, open)) {
      parts.push(part);
      await pause();
      // Equal sizes only, so that every record is copied a few times and not once for each part.
      while (parts.length > 1 && sizeAt(parts, -2) <= 2 * sizeAt(parts, -1)) await join();
    }
  while (parts.length > 1) await join();
  return { index: parts[0] ?? indexOf([]), upTo, timed: 0 };
}

const sizeAt = (parts: readonly SearchIndex[], at: number): number => {
  const part = parts.at(at);
  return part ? docsIn(part) : 0;
};

/** Open opportunities by the ids of those who take part, and of themselves. */
type OpenCounts = Map<string, number>;

async function* indexesOf(
  store: Reader,
  kind: SearchKind,
  open: OpenCounts,
): AsyncGenerator<SearchIndex> {
  for (let after: string | undefined = ''; ;) {
    const { records, last } = await chunkAfter(store, kind, after);
    if (last === undefined) return;
    after = last;
    for (const one of records) if (one.kind === 'opportunity') countOpen(one.record, open);
    const docs = records.map((one) =>
      searchDocOf(one, { lastAt: null, openOpportunities: open.get(one.record.id) ?? 0 }),
    );
    yield indexOf(docs);
  }
}

const chunkAfter = (store: Reader, kind: SearchKind, after: string) =>
  read(store, [tableOf[kind]], async () => {
    const table = store.db.table<Row<(typeof tableOf)[SearchKind]>, string>(tableOf[kind]);
    const rows = await table.where('id').above(after).limit(chunk).toArray();
    const here = rows.filter(({ deletedAt }) => deletedAt === undefined);
    return {
      records: here.map((record) => ({ kind, record }) as SearchRecord),
      last: rows.at(-1)?.id,
    };
  });

function countOpen({ id, companyId, contacts, status }: Opportunity, open: OpenCounts): void {
  if (status !== 'open') return;
  const partakers = new Set([id, companyId, ...contacts.map(({ contactId }) => contactId)]);
  for (const one of partakers) if (one !== undefined) open.set(one, (open.get(one) ?? 0) + 1);
}

async function inPieces<T>(work: Generator<void, T>, pause: Pause): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await pause();
  }
}
