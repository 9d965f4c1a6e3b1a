import type { TableName } from '#lib/domain/records.ts';
import { tableNames } from '#lib/domain/records.ts';

import type { Counts } from './meta.ts';
import { noCounts, readMeta, writeMeta } from './meta.ts';
import type { Pause } from './pause.ts';
import { read } from './read.ts';
import type { Reader, Store } from './store.ts';

/**
 * Keeps the counts outside IndexedDB, because a damaged database opens without an error and with fewer rows. `read` answers
 * null when nothing was ever written.
 */
export interface CountKeeper {
  read: () => Promise<Counts | null>;
  write: (counts: Counts) => Promise<void>;
}

export interface MissingRows {
  table: TableName;
  expected: number;
  found: number;
}

export type Checked = { status: 'whole' } | { status: 'damaged'; missing: MissingRows[] };

/**
 * Nobody waits for the mirror. A failed or overtaken write leaves it promising fewer rows than there are, which the next
 * check puts right, and never more, which would be a false alarm.
 */
export function mirrorCounts(keeper: CountKeeper, counts: Counts): void {
  keeper.write(counts).catch(() => undefined);
}

/** Null as well when the mirror cannot be read: no reason to keep anybody from the rows. */
export const promisedCounts = (keeper: CountKeeper): Promise<Counts | null> =>
  keeper.read().catch(() => null);

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

/** Cheap, for every opening: tables that should have rows and have none at all. */
export async function emptiedTables(reader: Reader, promised: Counts): Promise<MissingRows[]> {
  const expectant = tableNames.filter((table) => promised[table] > 0);
  if (expectant.length === 0) return [];
  // Not by a count: Dexie's counts the whole table whatever its limit.
  const first = await read(reader, expectant, () =>
    Promise.all(expectant.map((table) => reader.db.table(table).limit(1).primaryKeys())),
  );
  return expectant.flatMap((table, index) =>
    first[index]?.length === 0 ? [{ table, expected: promised[table], found: 0 }] : [],
  );
}

/** Of a store that is new or damaged: of a large one this takes seconds, in which nothing else is read. */
export async function countRows(reader: Reader): Promise<Counts> {
  const counts = await read(reader, tableNames, () =>
    Promise.all(tableNames.map((table) => reader.db.table(table).count())),
  );
  return Object.fromEntries(
    tableNames.map((table, index) => [table, counts[index] ?? 0]),
  ) as Counts;
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

/** What is left of a damaged store is all there is from now on. Open it again to write. */
export async function acceptLoss(store: Store): Promise<void> {
  const counts = await store.db.transaction('rw', [...tableNames, 'meta'], async () => {
    const found = await countRows(store);
    const meta = await readMeta(store.db);
    if (meta !== undefined) await writeMeta(store.db, { ...meta, counts: found });
    return found;
  });
  await store.counts.write(counts);
  // It is made anew from the contacts that are left.
  await store.addresses?.clear();
}

export const missingRows = (promised: Counts, found: Counts): MissingRows[] =>
  tableNames.flatMap((table) =>
    found[table] < promised[table]
      ? [{ table, expected: promised[table], found: found[table] }]
      : [],
  );
