import type { Table } from 'dexie';
import { Dexie } from 'dexie';

import type { Stamps } from '#lib/domain/merge.ts';
import type { RecordByTable, TableName } from '#lib/domain/records.ts';
import { tableNames } from '#lib/domain/records.ts';

import type { JournalEntry, JournalPart } from './journal.ts';
import type { MetaRow } from './meta.ts';
import type { SearchRow } from './search-rows.ts';

/**
 * A record as stored: its fields, a stamp per field, and the keys that it is found by. Rows are never removed, so that
 * an id and its stamps stay known; a deleted record has `deletedAt`.
 */
export type Row<T extends TableName> = RecordByTable[T] & { stamps: Stamps; keys: string[] };

export type Database = Dexie & {
  [T in TableName]: Table<Row<T>, string>;
} & {
  journal: Table<JournalEntry | JournalPart, string>;
  meta: Table<MetaRow, string>;
  search: Table<SearchRow, string>;
};

const record = 'id, *keys';

/**
 * Every schema that was ever released, oldest first. A released one is never edited: a new one is added, with a frozen
 * database in `tests/db/migrations`. `journal` is read by stamp, because a wall clock may go back.
 */
export const versions = [
  {
    number: 1,
    stores: {
      contacts: record,
      companies: record,
      opportunities: record,
      pipelines: record,
      interactions: 'id, *keys, &dedupeKey',
      tasks: record,
      journal: 'id, &stamp',
      meta: 'key',
    },
  },
  {
    // The search index, and for it the order in which the parts of long entries were written.
    number: 2,
    stores: {
      contacts: record,
      companies: record,
      opportunities: record,
      pipelines: record,
      interactions: 'id, *keys, &dedupeKey',
      tasks: record,
      journal: 'id, &stamp, appended',
      meta: 'key',
      search: 'part',
    },
  },
] as const;

/** Also kept in `meta`: Dexie lets old code open, and write, a newer database. */
export const schemaNumber: number = versions.at(-1)?.number ?? 0;

/** In which people's data is; the search index is only derived from it. */
export const everyTable = [...tableNames, 'journal', 'meta'] as const;

/** Where tests put an IndexedDB of their own. */
export interface IndexedDbApi {
  indexedDB?: IDBFactory;
  IDBKeyRange?: typeof IDBKeyRange;
}

export function defineDatabase(name: string, api: IndexedDbApi): Database {
  const db = new Dexie(name, {
    ...api,
    // What a user clicked is on the disk before it is called done.
    chromeTransactionDurability: 'strict',
    // Dexie's cache answers live queries with writes that are not durable yet.
    cache: 'disabled',
  });
  for (const { number, stores } of versions) db.version(number).stores(stores);
  return db as Database;
}

/** The record in a row, without what only the store needs. */
export function recordOf<T extends TableName>(row: Row<T>): RecordByTable[T] {
  const { stamps: _stamps, keys: _keys, ...fields } = row;
  return fields as unknown as RecordByTable[T];
}
