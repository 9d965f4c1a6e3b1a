import type { TableName } from '#lib/domain/records.ts';
import { tableNames } from '#lib/domain/records.ts';
import { oldestStamp, type Stamp } from '#lib/domain/stamp.ts';

import { once } from './once.ts';
import type { Database } from './schema.ts';

/** Rows per table, deleted ones included: rows are never removed, so a count never falls. */
export type Counts = Record<TableName, number>;

/** What the store knows of itself: one row, because every write reads and writes it. */
export interface Meta {
  /** The schema that the rows were written with. */
  schema: number;
  /** Names this database in its stamps; 8 characters. */
  device: string;
  /** The largest stamp given out. */
  clock: Stamp;
  /** The stamp of the last write that touched a contact, by which the index of known addresses knows what it has missed. */
  contactsAt?: Stamp;
  counts: Counts;
}
export type MetaRow = Meta & { key: typeof key };
const key = 'store';

export const noCounts = (): Counts =>
  Object.fromEntries(tableNames.map((table) => [table, 0])) as Counts;

/** Undefined in a database that was never opened to its end, or that lost it. */
export const readMeta = (db: Database): Promise<Meta | undefined> => db.meta.get(key);

/** The stamp of the last write. */
export const readClock = (db: Database): Promise<Stamp> =>
  once('clock', async () => (await readMeta(db))?.clock ?? oldestStamp);

export async function writeMeta(db: Database, meta: Meta): Promise<void> {
  await db.meta.put({ ...meta, key });
}
