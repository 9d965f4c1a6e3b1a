import type { TableName } from '#lib/domain/records.ts';

import type { AnyRow, WrittenRow } from './change.ts';
import { chunksOf, chunkSize } from './journal.ts';
import { rowsById } from './keyed.ts';
import type { Database } from './schema.ts';

interface RowReference {
  table: TableName;
  id: string;
  /** There is none yet. */
  isNew?: true;
}

export const rowName = ({ table, id }: RowReference): string => `${table}:${id}`;

/** Rows of several tables, deleted ones too, by their `rowName`. In chunks, so that no step blocks the page. */
export async function rowsOf(
  db: Database,
  references: readonly RowReference[],
): Promise<Map<string, AnyRow>> {
  const rows = new Map<string, AnyRow>();
  const sought = references.filter(({ isNew }) => !isNew);
  for (const [table, inTable] of Map.groupBy(sought, (reference) => reference.table)) {
    for (const chunk of chunksOf(inTable, chunkSize)) {
      const found = await rowsById<AnyRow>(
        db,
        table,
        chunk.map(({ id }) => id),
      );
      for (const row of found) if (row) rows.set(rowName({ table, id: row.id }), row);
    }
  }
  return rows;
}

export async function putRows(db: Database, written: readonly WrittenRow[]): Promise<void> {
  for (const [table, inTable] of Map.groupBy(written, (one) => one.table)) {
    for (const chunk of chunksOf(inTable, chunkSize)) {
      const [created, edited] = [true, false].map((isNew) =>
        chunk.filter(({ change }) => change.created === isNew).map(({ row }) => row),
      );
      // Adding spares the look at what is overwritten, which live queries need.
      if (created?.length) await db.table<AnyRow, string>(table).bulkAdd(created);
      if (edited?.length) await db.table<AnyRow, string>(table).bulkPut(edited);
    }
  }
}
