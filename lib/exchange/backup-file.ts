import * as z from 'zod/mini';

import { allRows } from '#lib/db/all-rows.ts';
import { read } from '#lib/db/read.ts';
import type { Reader } from '#lib/db/store.ts';
import { Instant } from '#lib/domain/record.ts';
import type { RecordByTable, TableName } from '#lib/domain/records.ts';
import { tableNames } from '#lib/domain/records.ts';
import { Settings } from '#lib/domain/settings.ts';

/** Says in the first bytes of a file that it is one of ours. */
export const backupKind = 'sidecard-backup';

/** A file with a higher number was written by a newer Sidecard. */
export const backupVersion = 1;

/** The file but for the records, which are checked one by one. */
export const BackupEnvelope = z.object({
  kind: z.literal(backupKind),
  version: z.int().check(z.positive()),
  savedAt: Instant,
  /** How many records of each table follow, so that a shortened file is noticed. */
  counts: z.record(z.string(), z.int().check(z.nonnegative())),
  settings: Settings,
  tables: z.record(z.string(), z.array(z.unknown())),
});
export type BackupEnvelope = z.infer<typeof BackupEnvelope>;

export type BackupTables = { [T in TableName]: RecordByTable[T][] };

/**
 * All that is not deleted, as one JSON document, as it was at one moment. In parts, because a text may not be longer than half a
 * gigabyte; together they are the file.
 */
export async function backupFile(
  store: Reader,
  { savedAt, settings }: { savedAt: number; settings: Settings },
): Promise<string[]> {
  const tables = await read(store, tableNames, () =>
    Promise.all(tableNames.map(async (table) => [table, await undeleted(store, table)] as const)),
  );
  const counts = Object.fromEntries(tables.map(([table, records]) => [table, records.length]));
  const head = { kind: backupKind, version: backupVersion, savedAt, counts, settings };
  const parts = [`${JSON.stringify(head).slice(0, -1)},\n"tables":{`];
  for (const [table, records] of tables) {
    parts.push(`${table === tableNames[0] ? '' : ','}\n"${table}":[`);
    for (const [index, record] of records.entries())
      parts.push(`${index === 0 ? '' : ','}\n${JSON.stringify(record)}`);
    parts.push(']');
  }
  return [...parts, '}}\n'];
}

async function undeleted(store: Reader, table: TableName) {
  const records = await allRows(store, table);
  return records.filter(({ deletedAt }) => deletedAt === undefined);
}

/** `sidecard-2026-11-24.json`: sorts by day among other files. */
export const backupName = (day: string): string => `sidecard-${day}.json`;
