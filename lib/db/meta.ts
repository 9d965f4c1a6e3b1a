import type { TableName } from '#lib/domain/records.ts';
import { tableNames } from '#lib/domain/records.ts';
import type { Stamp } from '#lib/domain/stamp.ts';

import type { Database } from './schema.ts';

/** Rows per table, deleted ones included: rows are never removed, so a count never falls. */
export type Counts = Record<TableName, number>;

/** What the store knows of itself. */
export interface Meta {
  /** Absent in a database that was never opened to its end. */
  schema?: number;
  /** Names this database in its stamps; 8 characters. */
  device?: string;
  /** The largest stamp given out. */
  clock?: Stamp;
  counts?: Counts;
}
export type MetaRow = { [K in keyof Meta]-?: { key: K; value: NonNullable<Meta[K]> } }[keyof Meta];

export const noCounts = (): Counts =>
  Object.fromEntries(tableNames.map((table) => [table, 0])) as Counts;

export async function readMeta(db: Database): Promise<Meta> {
  const rows = await db.meta.toArray();
  return Object.fromEntries(rows.map(({ key, value }) => [key, value]));
}

export async function writeMeta(db: Database, meta: Meta): Promise<void> {
  const rows = Object.entries(meta).map(([key, value]) => ({ key, value }) as MetaRow);
  await db.meta.bulkPut(rows);
}
