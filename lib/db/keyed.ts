import type { RecordByTable, TableName } from '#lib/domain/records.ts';

import { once } from './once.ts';
import type { Database, Row } from './schema.ts';
import { recordOf } from './schema.ts';
import type { Reader } from './store.ts';

/*
 * The few ways in which the queries use the `keys` index. Each is one request at the floor of IndexedDB; `anyOf` with many
 * keys would be four times dearer than parallel ones. They go on with `then`: Dexie leads every `await` back into its
 * transaction by several microtasks, and a card was made of hundreds of them.
 */

/** In the order of their ids, which is the order of their making. */
export function recordsWithKey<T extends TableName>(
  { db }: Reader,
  table: T,
  key: string,
  most?: number,
): Promise<RecordByTable[T][]> {
  return once(`${table} ${most ?? ''} ${key}`, () => {
    const found = db.table<Row<T>, string>(table).where('keys').equals(key);
    return (most === undefined ? found : found.limit(most)).toArray();
  }).then((rows) => rows.map((row) => recordOf<T>(row)));
}

/** Records that have any of the keys, each once. */
export function recordsWithKeys<T extends TableName>(
  reader: Reader,
  table: T,
  keys: readonly string[],
): Promise<RecordByTable[T][]> {
  const asked = [...new Set(keys)].map((key) => recordsWithKey(reader, table, key));
  return Promise.all(asked).then((found) => [
    ...new Map(found.flat().map((record) => [record.id, record])).values(),
  ]);
}

/** Undeleted records, in the order of the ids; the ones that are not there are left out. */
export function recordsById<T extends TableName>(
  { db }: Reader,
  table: T,
  ids: readonly string[],
): Promise<RecordByTable[T][]> {
  if (ids.length === 0) return Promise.resolve([]);
  return rowsById<Row<T>>(db, table, ids).then((rows) =>
    rows.flatMap((row) =>
      row === undefined || row.deletedAt !== undefined ? [] : [recordOf<T>(row)],
    ),
  );
}

/** Deleted ones too; undefined where there is none. */
export const rowsById = <R>(
  db: Database,
  table: TableName,
  ids: readonly string[],
): Promise<(R | undefined)[]> =>
  once(`${table} ids ${ids.join(' ')}`, () => db.table<R, string>(table).bulkGet([...ids]));

/** Ids in the order of what follows `prefix` in their keys; an id comes once for each of its keys that fits. */
export function idsByKey(
  { db }: Reader,
  table: TableName,
  prefix: string,
  most?: number,
): Promise<string[]> {
  const found = db.table<unknown, string>(table).where('keys').startsWith(prefix);
  return (most === undefined ? found : found.limit(most)).primaryKeys();
}

export const oldestFirst = (
  one: { createdAt: number; id: string },
  other: { createdAt: number; id: string },
): number => one.createdAt - other.createdAt || (one.id < other.id ? -1 : 1);

export const newestFirst = (
  one: { at: number; id: string },
  other: { at: number; id: string },
): number => other.at - one.at || (one.id < other.id ? 1 : -1);
