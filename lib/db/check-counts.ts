import { tableNames } from '#lib/domain/records.ts';

import { mirrorCounts, type MissingRows, missingRows, promisedCounts } from './counts.ts';
import { type Counts, noCounts } from './meta.ts';
import type { Pause } from './pause.ts';
import type { Reader, Store } from './store.ts';

export type Checked = { status: 'whole' } | { status: 'damaged'; missing: MissingRows[] };

/** Counts every table, for idle time, and compares with what was promised. */
export async function checkCounts(store: Store, pause: Pause): Promise<Checked> {
  // First the promise, then the rows: other tabs only add, so the rows can be more by now but never fewer.
  const promised = await promisedCounts(store.counts);
  const found = await countInPieces(store, pause);
  const missing = missingRows(promised ?? noCounts(), found);
  if (missing.length > 0) return { status: 'damaged', missing };
  if (tableNames.some((table) => found[table] !== promised?.[table])) {
    mirrorCounts(store.counts, found);
  }
  return { status: 'whole' };
}

/** Rows that are counted in one go: some ten milliseconds, for which every other question waits. */
const piece = 500;

/** A single count of 1,000,000 rows is seconds in which nothing else is read. */
async function countInPieces({ db }: Reader, pause: Pause): Promise<Counts> {
  const counts = noCounts();
  for (const table of tableNames) {
    let after = '';
    for (;;) {
      await pause();
      const ids = await db
        .table<unknown, string>(table)
        .where('id')
        .above(after)
        .limit(piece)
        .primaryKeys();
      counts[table] += ids.length;
      const last = ids.at(-1);
      if (last === undefined) break;
      after = last;
    }
  }
  return counts;
}
