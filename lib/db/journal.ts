import type { Fields } from '#lib/domain/merge.ts';
import type { TableName } from '#lib/domain/records.ts';
import type { Stamp } from '#lib/domain/stamp.ts';
import type { Label } from '#lib/domain/verbs.ts';

import type { Database } from './schema.ts';

/** An edit: the fields it changed, a field that was not there being absent. */
export interface EditedRow {
  table: TableName;
  id: string;
  created: false;
  before: Fields;
  after: Fields;
}

/**
 * A creation keeps a digest instead of a second copy of the whole record (a mail's text is most of the store's bytes): it is
 * enough to see whether the record is still as it was made.
 */
export interface CreatedRow {
  table: TableName;
  id: string;
  created: true;
  digest: string;
}

export type JournalChange = EditedRow | CreatedRow;

/** One thing that was done. */
export interface JournalEntry {
  id: string;
  /** Wall time, epoch ms. Order is by `stamp`. */
  at: number;
  stamp: Stamp;
  label: Label;
  /** Rows changed. */
  size: number;
  /** The first 500; `changesOf` reads them all. */
  changes: JournalChange[];
  /** The entry of which this is the inverse. */
  undoes?: string;
  undoneBy?: string;
}

/** The next 500 changes of a large entry: under its id and a number. Without a `stamp`, so in no list. */
export interface JournalPart {
  id: string;
  /** When it was written, which may be long after the entry began. Missing in parts of the first version. */
  appended?: Stamp;
  changes: JournalChange[];
}

export const chunkSize = 500;

export const isEntry = (row: JournalEntry | JournalPart | undefined): row is JournalEntry =>
  row !== undefined && 'stamp' in row;

export async function journalEntry(db: Database, id: string): Promise<JournalEntry | undefined> {
  const row = await db.journal.get(id);
  return isEntry(row) ? row : undefined;
}

/** All that an entry changed, in the order in which it was written. */
export async function changesOf(db: Database, entry: JournalEntry): Promise<JournalChange[]> {
  if (entry.size <= entry.changes.length) return entry.changes;
  const parts = await db.journal.where('id').startsWith(`${entry.id}:`).toArray();
  return [...entry.changes, ...parts.flatMap(({ changes }) => changes)];
}

/** Adds an entry, or more changes to one that is there (`before` = how many it has); `entry.stamp` is that of this write. */
export async function writeJournal(
  db: Database,
  entry: Omit<JournalEntry, 'size' | 'changes'>,
  changes: JournalChange[],
  before: number,
): Promise<void> {
  const chunks = chunksOf(changes, chunkSize);
  const rows: (JournalEntry | JournalPart)[] = chunks.map((chunk, index) => ({
    id: `${entry.id}:${String(before + index * chunkSize).padStart(9, '0')}`,
    appended: entry.stamp,
    changes: chunk,
  }));
  if (before === 0) rows[0] = { ...entry, size: changes.length, changes: chunks[0] ?? [] };
  else await amendEntry(db, entry.id, { size: before + changes.length });
  await db.journal.bulkAdd(rows);
}

export async function amendEntry(
  db: Database,
  id: string,
  amended: Partial<JournalEntry>,
): Promise<void> {
  const entry = await journalEntry(db, id);
  if (entry !== undefined) await db.journal.put({ ...entry, ...amended });
}

export function chunksOf<T>(all: readonly T[], size: number): T[][] {
  const chunks: T[][] = [];
  for (let start = 0; start < all.length; start += size)
    chunks.push(all.slice(start, start + size));
  return chunks;
}
