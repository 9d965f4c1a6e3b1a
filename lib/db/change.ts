import { sameValue } from '#lib/domain/canonical.ts';
import { digest } from '#lib/domain/digest.ts';
import type { Fields, Stamps } from '#lib/domain/merge.ts';
import type { RecordByTable, TableName } from '#lib/domain/records.ts';
import { keysOf } from '#lib/domain/row-keys.ts';
import type { Stamp } from '#lib/domain/stamp.ts';

import type { JournalChange } from './journal.ts';
import { checkCreation, checkEdit } from './valid.ts';

/**
 * What becomes of one record, which is created when it is not there. `undefined` takes an optional field away. `createdAt`
 * and `updatedAt` are set by the store, unless an older record is brought in.
 */
export type Change = { [T in TableName]: ChangeIn<T> }[TableName];
export interface ChangeIn<T extends TableName> {
  table: T;
  id: string;
  /** The id was made for it in this step, so nobody has to look whether it is there. */
  isNew?: true;
  set: Partial<Omit<RecordByTable[T], 'id'>>;
}

/** A row of whatever table. */
export type AnyRow = Fields & { id: string; stamps: Stamps; keys: string[] };

export interface Moment {
  /** Epoch ms. */
  now: number;
  stamp: Stamp;
}

export interface WrittenRow {
  table: TableName;
  row: AnyRow;
  change: JournalChange;
}

/** Null when the record is already like that. */
export function applyChange(
  before: AnyRow | undefined,
  change: Change,
  moment: Moment,
): WrittenRow | null {
  return before === undefined ? create(change, moment) : edit(before, change, moment);
}

function create({ table, id, set }: Change, { now, stamp }: Moment): WrittenRow {
  const fields = present({ createdAt: now, updatedAt: now, ...set, id });
  checkCreation(table, fields);
  const change = { table, id, created: true, digest: recordDigest(fields) } as const;
  return { table, row: rowOf(table, fields, { '*': stamp }), change };
}

function edit(
  before: AnyRow,
  { table, id, set }: Change,
  { now, stamp }: Moment,
): WrittenRow | null {
  const { updatedAt = now, ...wanted } = set as Fields;
  const changed = Object.keys(wanted).filter((field) => !sameValue(before[field], wanted[field]));
  if (changed.length === 0) return null;
  checkEdit(table, wanted, changed);
  const after = pick(wanted, changed);
  const { stamps, keys: _keys, ...old } = before;
  const fields = present({ ...old, ...after, updatedAt });
  const written = [...changed, 'updatedAt'].map((field) => [field, stamp] as const);
  return {
    table,
    row: rowOf(table, fields, { ...stamps, ...Object.fromEntries(written) }),
    change: {
      table,
      id,
      created: false,
      before: present(pick(before, changed)),
      after: present(after),
    },
  };
}

/** Two changes of one record become one, so that the journal has one before and one after. */
export function joinChanges(changes: readonly Change[]): Change[] {
  const joined = new Map<string, Change>();
  for (const change of changes) {
    const name = `${change.table}:${change.id}`;
    const earlier = joined.get(name);
    const set = { ...earlier?.set, ...change.set };
    joined.set(name, { ...earlier, ...change, set } as Change);
  }
  return [...joined.values()];
}

/** Of everything but what the store itself keeps up. */
export function recordDigest(fields: Fields): string {
  const { stamps: _stamps, keys: _keys, updatedAt: _updatedAt, ...own } = fields;
  return digest(own);
}

function rowOf(table: TableName, fields: Fields, stamps: Stamps): AnyRow {
  const keys = keysOf(table, fields as unknown as RecordByTable[typeof table]);
  return { ...fields, stamps, keys } as unknown as AnyRow;
}

const present = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

const pick = (fields: Fields, names: readonly string[]): Fields =>
  Object.fromEntries(names.map((name) => [name, fields[name]]));
