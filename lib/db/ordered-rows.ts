import type { Collection } from 'dexie';

import type { RecordByTable, TableName } from '#lib/domain/records.ts';

import { once } from './once.ts';
import { read } from './read.ts';
import type { Row } from './schema.ts';
import { recordOf } from './schema.ts';
import type { Reader } from './store.ts';

/*
 * A list of any length that is never read as a whole: any stretch of it by number, counted from a row near it. For counting
 * is dear: Chromium looks the row of each entry up, some 20 µs, and nothing else is read meanwhile. Each row has exactly one
 * key that begins with the list's prefix.
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
  /**
   * Rows may have come or gone since `from` was counted. The stretch then stays with that row, but for the list's head; far
   * from the head its number stays, too, and is put right when one gets there.
   */
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

/** A place that is not further from the head than this is counted anew when rows have come or gone. */
const cheaplyCounted = 200;

/** Of places in their order the one from which it is the shortest way, itself not behind. */
export const placeBefore = (
  places: readonly Place[],
  isBefore: (place: Place) => boolean,
): Place | null => places.findLast(isBefore) ?? null;

export const orderedStretch = <T extends TableName>(
  store: Reader,
  list: OrderedList<T>,
  wanted: StretchWanted,
): Promise<StretchRead<T>> =>
  read(store, [list.table], () =>
    // See `keyed.ts` for why there is no `await`.
    (wanted.at === 0
      ? headOf(store, list, wanted.limit).then((rows) => ({ at: 0, rows }))
      : rowsOf(store, list, wanted)
    ).then((stretch) => stretchOf(list, stretch)),
  );

function stretchOf<T extends TableName>(
  list: OrderedList<T>,
  { at, rows }: { at: number; rows: Row<T>[] },
): StretchRead<T> {
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
}

/** The first rows; whoever asks for as many of them in the same transaction gets the same ones, which must not be changed. */
export const headOf = <T extends TableName>(
  reader: Reader,
  list: OrderedList<T>,
  limit: number,
): Promise<Row<T>[]> =>
  once(`head ${list.table} ${list.prefix} ${list.backwards} ${limit}`, () =>
    between(reader, list, {}).limit(limit).toArray(),
  );

/** How many rows come before this one; null when it is not in the list. */
export const orderedPlace = <T extends TableName>(
  store: Reader,
  list: OrderedList<T>,
  id: string,
  places: readonly Place[] = [],
): Promise<number | null> =>
  read(store, [list.table], async () => {
    const row = await store.db.table<Row<T>, string>(list.table).get(id);
    const key = row?.keys.find((one) => one.startsWith(list.prefix));
    if (key === undefined) return null;
    const { inFront } = await alike(store, list, { key, id });
    const near = placeBefore(places, (one) => (list.backwards ? one.key > key : one.key < key));
    if (!near) return (await beforeKey(store, list, { to: key }).count()) + inFront;
    const skipped = await alike(store, list, near);
    const onTheWay = await beforeKey(store, list, { from: near.key, to: key }).count();
    return near.at - skipped.inFront + onTheWay + inFront;
  });

async function rowsOf<T extends TableName>(
  reader: Reader,
  list: OrderedList<T>,
  { at, limit, from, moved }: StretchWanted,
): Promise<{ at: number; rows: Row<T>[] }> {
  const fromHead = async (start: number) => ({
    at: start,
    rows: await rowsBehind(reader, list, between(reader, list, {}), { skipped: start, limit }),
  });
  if (at === 0 || from === null || (!moved && at <= Math.abs(at - from.at))) return fromHead(at);
  const { inFront, behind } = await alike(reader, list, from);
  const now =
    moved && from.at <= cheaplyCounted
      ? (await beforeKey(reader, list, { to: from.key }).count()) + inFront
      : from.at;
  const start = Math.max(0, at + now - from.at);
  if (start >= now) {
    const onward = between(reader, list, { from: from.key });
    const skipped = inFront + start - now;
    return { at: start, rows: await rowsBehind(reader, list, onward, { skipped, limit }) };
  }
  const skipped = behind + now - (start + limit);
  if (skipped < 0) return fromHead(start);
  // oxlint-disable-next-line unicorn/no-array-reverse -- a Dexie collection
  const back = between(reader, list, { to: from.key }).reverse();
  const backwards = { ...list, backwards: !list.backwards };
  const rows = await rowsBehind(reader, backwards, back, { skipped, limit });
  return { at: start, rows: rows.toReversed() };
}

/** More are skipped by keys alone: a cursor that could hand out the rows reads each of them on its way. */
const mostReadOver = 20;

async function rowsBehind<T extends TableName>(
  reader: Reader,
  list: OrderedList<T>,
  rows: Collection<Row<T>, string>,
  { skipped, limit }: { skipped: number; limit: number },
): Promise<Row<T>[]> {
  if (skipped <= mostReadOver) return readOver(rows, skipped, limit);
  const first = await firstBehind(rows, skipped);
  if (first === null) return [];
  const { inFront } = await alike(reader, list, first);
  return readOver(between(reader, list, { from: first.key }), inFront, limit);
}

/** Without an offset a list is one request, and not one for each of its rows. */
async function readOver<T extends TableName>(
  rows: Collection<Row<T>, string>,
  skipped: number,
  limit: number,
): Promise<Row<T>[]> {
  if (skipped > mostReadOver) return rows.offset(skipped).limit(limit).toArray();
  return (await rows.limit(skipped + limit).toArray()).slice(skipped);
}

export async function firstBehind<T extends TableName>(
  rows: Collection<Row<T>, string>,
  skipped: number,
): Promise<{ key: string; id: string } | null> {
  const found: { key: string; id: string }[] = [];
  await rows
    .offset(skipped)
    .limit(1)
    .eachPrimaryKey((id, { key }) => {
      if (typeof key === 'string') found.push({ key, id });
    });
  return found[0] ?? null;
}

/** Of the rows with the same key, how many come before this one, and how many are left, itself included if it is still there. */
export async function alike<T extends TableName>(
  { db }: Reader,
  { table, backwards }: OrderedList<T>,
  { key, id }: { key: string; id: string },
): Promise<{ inFront: number; behind: number }> {
  const ids = await db.table<Row<T>, string>(table).where('keys').equals(key).primaryKeys();
  const inFront = ids.filter((one) => (backwards ? one > id : one < id)).length;
  return { inFront, behind: ids.length - inFront };
}

const beforeKey = <T extends TableName>(
  reader: Reader,
  list: OrderedList<T>,
  ends: { from?: string; to: string },
) => between(reader, list, { ...ends, without: true });

/** In the order of the list, with both ends or `without` the second. */
export function between<T extends TableName>(
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
