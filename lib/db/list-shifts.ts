import type { Fields } from '#lib/domain/merge.ts';
import type { RecordByTable, TableName } from '#lib/domain/records.ts';
import { keysOf } from '#lib/domain/row-keys.ts';
import type { Stamp } from '#lib/domain/stamp.ts';
import { oldestStamp } from '#lib/domain/stamp.ts';

import type { AnyRow } from './change.ts';
import type { JournalChange } from './journal.ts';
import { journaledSince } from './journaled-since.ts';
import { readMeta } from './meta.ts';
import type { OrderedList, Place } from './ordered-rows.ts';
import { read } from './read.ts';
import { rowName, rowsOf } from './rows.ts';
import type { Reader } from './store.ts';

/** A row that came into a list there, or that went out of it. */
export interface Shift {
  key: string;
  id: string;
  by: 1 | -1;
}

export interface Shifts {
  shifts: Shift[];
  /** How many rows the table has, and had then: deleted ones, too. */
  rows: { before: number; now: number };
  /** Changes that were read to know it. */
  changes: number;
  upTo: Stamp;
}

/** Where a list has changed since a stamp, by the journal; null when that is too much. Counts nothing. */
export const shiftsSince = <T extends TableName>(
  store: Reader,
  list: OrderedList<T>,
  since: Stamp,
): Promise<Shifts | null> =>
  read(store, [list.table, 'journal', 'meta'], async () => {
    const meta = await readMeta(store.db);
    const upTo = meta?.clock ?? oldestStamp;
    const now = meta?.counts[list.table] ?? 0;
    if (upTo <= since) return { shifts: [], rows: { before: now, now }, changes: 0, upTo: since };
    const journaled = await journaledSince(store, since);
    if (!journaled) return null;
    const ours = journaled.filter(({ table }) => table === list.table);
    const rows = await rowsOf(store.db, ours);
    const changesById = Map.groupBy(ours, ({ id }) => id);
    const shifts = [...changesById].flatMap(([id, changes]) =>
      shiftsOf(list, id, changes, rows.get(rowName({ table: list.table, id }))),
    );
    const before = now - ours.filter(({ created }) => created).length;
    return { shifts, rows: { before, now }, changes: journaled.length, upTo };
  });

function shiftsOf<T extends TableName>(
  { table, prefix }: OrderedList<T>,
  id: string,
  changes: readonly JournalChange[],
  now: AnyRow | undefined,
): Shift[] {
  const before = now && beforeAll(now, changes);
  const inList = (keys: readonly string[]) => keys.find((key) => key.startsWith(prefix));
  const was = before && inList(keysOf(table, before as unknown as RecordByTable[T]));
  const is = now && inList(now.keys);
  if (was === is) return [];
  return [
    ...(was === undefined ? [] : [{ key: was, id, by: -1 as const }]),
    ...(is === undefined ? [] : [{ key: is, id, by: 1 as const }]),
  ];
}

/** The record as it was before these changes; undefined when it was not there yet. */
function beforeAll(now: Fields, changes: readonly JournalChange[]): Fields | undefined {
  let fields = now;
  for (const change of changes.toReversed()) {
    if (change.created) return undefined;
    const { before, after } = change;
    const kept = Object.entries(fields).filter(([field]) => !(field in after));
    fields = { ...Object.fromEntries(kept), ...before };
  }
  return fields;
}

/** A place after rows came or went in front of it. */
export function shifted(
  place: Place,
  shifts: readonly Shift[],
  { backwards }: OrderedList<TableName>,
): Place {
  const moved = shifts.reduce((sum, shift) => {
    const isInFront = backwards ? isBefore(place, shift) : isBefore(shift, place);
    return isInFront ? sum + shift.by : sum;
  }, 0);
  return moved === 0 ? place : { ...place, at: place.at + moved };
}

/** In the order of the index. */
const isBefore = (one: { key: string; id: string }, other: { key: string; id: string }): boolean =>
  one.key < other.key || (one.key === other.key && one.id < other.id);
