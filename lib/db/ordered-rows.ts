import type { Collection } from 'dexie';

import type { RecordByTable, TableName } from '#lib/domain/records.ts';

import { read } from './read.ts';
import type { Row } from './schema.ts';
import { recordOf } from './schema.ts';
import type { Reader } from './store.ts';

/*
 * A list of any length that is never read as a whole: any stretch of it by number, counted by the database, which skips
 * entries of an index without handing them out. Each row has exactly one key that begins with the list's prefix.
 */

export interface OrderedList<T extends TableName> {
  table: T;
  prefix: string;
  /** The last key first. */
  backwards: boolean;
}

/** A row, and how many stood in front of it when that was counted. */
export interface Place {
  key: string;
  id: string;
  at: number;
}

export interface StretchWanted {
  /** How many rows come before it. */
  at: number;
  limit: number;
  /** A row near it, from which it is a shorter way than from the beginning. */
  from: Place | null;
  /** Rows may have come or gone since `from` was counted. The stretch then moves with that row, but for the list's head. */
  moved: boolean;
}

export interface Ends {
  first: Place;
  last: Place;
}

export interface StretchRead<T extends TableName> {
  at: number;
  records: RecordByTable[T][];
  /** Null when it is empty. */
  ends: Ends | null;
}

export const orderedCount = <T extends TableName>(
  store: Reader,
  list: OrderedList<T>,
): Promise<number> => read(store, [list.table], () => whole(store, list).count());

export const orderedStretch = <T extends TableName>(
  store: Reader,
  list: OrderedList<T>,
  wanted: StretchWanted,
): Promise<StretchRead<T>> =>
  read(store, [list.table], async () => {
    const { at, rows } = await rowsOf(store, list, wanted);
    const [first] = rows;
    const last = rows.at(-1);
    return {
      at,
      records: rows.map((row) => recordOf<T>(row)),
      ends:
        first === undefined || last === undefined
          ? null
          : {
              first: { key: keyIn(list, first), id: first.id, at },
              last: { key: keyIn(list, last), id: last.id, at: at + rows.length - 1 },
            },
    };
  });

/** How many rows come before this one; null when it is not in the list. */
export const orderedPlace = <T extends TableName>(
  store: Reader,
  list: OrderedList<T>,
  id: string,
): Promise<number | null> =>
  read(store, [list.table], async () => {
    const row = await store.db.table<Row<T>, string>(list.table).get(id);
    const key = row?.keys.find((one) => one.startsWith(list.prefix));
    if (key === undefined) return null;
    const { inFront } = await alike(store, list, { key, id });
    return (await beforeKey(store, list, key).count()) + inFront;
  });

async function rowsOf<T extends TableName>(
  reader: Reader,
  list: OrderedList<T>,
  { at, limit, from, moved }: StretchWanted,
): Promise<{ at: number; rows: Row<T>[] }> {
  const fromHead = async (start: number) => ({
    at: start,
    rows: await whole(reader, list).offset(start).limit(limit).toArray(),
  });
  if (at === 0 || from === null || (!moved && at <= Math.abs(at - from.at))) return fromHead(at);
  const { inFront, behind } = await alike(reader, list, from);
  const now = moved ? (await beforeKey(reader, list, from.key).count()) + inFront : from.at;
  const start = Math.max(0, at + now - from.at);
  if (start >= now) {
    const onward = between(reader, list, { from: from.key }).offset(inFront + start - now);
    return { at: start, rows: await onward.limit(limit).toArray() };
  }
  const skipped = behind + now - (start + limit);
  if (skipped < 0) return fromHead(start);
  // oxlint-disable-next-line unicorn/no-array-reverse -- a Dexie collection
  const back = between(reader, list, { to: from.key }).reverse().offset(skipped);
  return { at: start, rows: (await back.limit(limit).toArray()).toReversed() };
}

/** Of the rows with the same key, how many come before this one, and how many are left, itself included if it is still there. */
async function alike<T extends TableName>(
  { db }: Reader,
  { table, backwards }: OrderedList<T>,
  { key, id }: { key: string; id: string },
): Promise<{ inFront: number; behind: number }> {
  const ids = await db.table<Row<T>, string>(table).where('keys').equals(key).primaryKeys();
  const inFront = ids.filter((one) => (backwards ? one > id : one < id)).length;
  return { inFront, behind: ids.length - inFront };
}

const whole = <T extends TableName>(reader: Reader, list: OrderedList<T>) =>
  between(reader, list, {});

const beforeKey = <T extends TableName>(reader: Reader, list: OrderedList<T>, key: string) =>
  between(reader, list, { to: key, without: true });

/** In the order of the list, both ends included unless `without`. */
function between<T extends TableName>(
  { db }: Reader,
  { table, prefix, backwards }: OrderedList<T>,
  { from, to, without = false }: { from?: string; to?: string; without?: boolean },
): Collection<Row<T>, string> {
  const [low, high] = backwards ? [to, from] : [from, to];
  const found = db
    .table<Row<T>, string>(table)
    .where('keys')
    .between(
      low ?? prefix,
      high ?? `${prefix}\uffff`,
      !(without && backwards),
      !(without && !backwards),
    );
  // oxlint-disable-next-line unicorn/no-array-reverse -- a Dexie collection
  return backwards ? found.reverse() : found;
}

const keyIn = <T extends TableName>({ prefix }: OrderedList<T>, { keys }: Row<T>): string =>
  keys.find((one) => one.startsWith(prefix)) ?? prefix;
