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
  for (const chunk of chunksOf(sought, chunkSize)) {
    const reading = byTable(chunk).map(async ([table, inTable]) => {
      const ids = inTable.map(({ id }) => id);
      const found = await rowsById<AnyRow>(db, table, ids);
      for (const row of found) if (row) rows.set(rowName({ table, id: row.id }), row);
    });
    await Promise.all(reading);
  }
  return rows;
}

export async function putRows(db: Database, written: readonly WrittenRow[]): Promise<void> {
  for (const chunk of chunksOf(written, chunkSize)) {
    const writing = byTable(chunk).flatMap(([table, inTable]) => {
      const rows = db.table<AnyRow, string>(table);
      const [created, edited] = [true, false].map((isNew) =>
        inTable.filter(({ change }) => change.created === isNew).map(({ row }) => row),
      ) as [AnyRow[], AnyRow[]];
      // Adding spares the look at what is overwritten, which live queries need.
      return [rows.bulkAdd(created), rows.bulkPut(edited)];
    });
    await Promise.all(writing);
  }
}

const byTable = <T extends { table: TableName }>(all: readonly T[]): [TableName, T[]][] => [
  ...Map.groupBy(all, ({ table }) => table),
];
