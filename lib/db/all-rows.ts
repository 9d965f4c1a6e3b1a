import type { RecordByTable, TableName } from '#lib/domain/records.ts';

import { read } from './read.ts';
import type { Row } from './schema.ts';
import { recordOf } from './schema.ts';
import type { Reader } from './store.ts';

/** Every record of a table, deleted ones included: for a backup. */
export async function allRows<T extends TableName>(
  store: Reader,
  table: T,
): Promise<RecordByTable[T][]> {
  const rows = await read(store, [table], () => store.db.table<Row<T>, string>(table).toArray());
  return rows.map((row) => recordOf<T>(row));
}
