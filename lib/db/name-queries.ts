import type { RecordByTable, TableName } from '#lib/domain/records.ts';
import { visibleText } from '#lib/domain/visible-text.ts';

import { read } from './read.ts';
import { rowsOf } from './rows.ts';
import { everyTable } from './schema.ts';
import type { Reader } from './store.ts';

/** What people call records of several tables, by id; deleted ones, too. */
export const namesOf = (
  store: Reader,
  references: readonly { table: TableName; id: string }[],
): Promise<Map<string, string>> =>
  read(store, everyTable, async () => {
    const rows = await rowsOf(store.db, references);
    const names = [...rows.values()].map(
      (row) => [row.id, visibleText(nameOf(row as unknown as Named))] as const,
    );
    return new Map(names);
  });

type Named = { [T in TableName]: RecordByTable[T] }[TableName];

function nameOf(record: Named): string {
  if ('displayName' in record) return record.displayName;
  if ('name' in record) return record.name;
  if ('title' in record) return record.title;
  return record.subject ?? '';
}
