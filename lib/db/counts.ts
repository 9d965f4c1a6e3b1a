import type { TableName } from '#lib/domain/records.ts';
import { tableNames } from '#lib/domain/records.ts';

import type { Counts } from './meta.ts';
import { read } from './read.ts';
import type { Reader } from './store.ts';

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

export const missingRows = (promised: Counts, found: Counts): MissingRows[] =>
  tableNames.flatMap((table) =>
    found[table] < promised[table]
      ? [{ table, expected: promised[table], found: found[table] }]
      : [],
  );
