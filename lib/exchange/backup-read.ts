import type { RecordByTable, TableName } from '#lib/domain/records.ts';
import { records } from '#lib/domain/record-schemas.ts';
import { tableNames } from '#lib/domain/records.ts';
import type { Settings } from '#lib/domain/settings.ts';

import type { BackupTables } from './backup-file.ts';
import { BackupEnvelope, backupKind, backupVersion } from './backup-file.ts';

export interface Backup {
  savedAt: number;
  settings: Settings;
  tables: BackupTables;
}

export type BackupRead =
  | { status: 'read'; backup: Backup }
  /** Some other file. */
  | { status: 'foreign' }
  /** Written by a newer Sidecard, which this one does not understand. */
  | { status: 'newer'; version: number }
  /** One of ours that was cut or changed; `where` is a table and the number of a record in it, never its content. */
  | { status: 'damaged'; where: string };

export interface Patience {
  /** Hears how many of `total` records are done. */
  progress: (done: number, total: number) => void;
  /** Lets the page paint and answer; awaited every few hundred records. */
  breathe: () => Promise<void>;
}

/** Checks every record before anything is said to be readable. */
export async function readBackup(text: string, patience: Patience): Promise<BackupRead> {
  const document = parsed(text);
  if (document === undefined)
    return text.slice(0, 100).includes(backupKind)
      ? { status: 'damaged', where: '' }
      : { status: 'foreign' };
  if (!isOurs(document)) return { status: 'foreign' };
  if (document.version > backupVersion) return { status: 'newer', version: document.version };
  const envelope = BackupEnvelope.safeParse(document).data;
  if (!envelope) return { status: 'damaged', where: '' };
  const tables = await checkedTables(envelope, patience);
  if ('where' in tables) return { status: 'damaged', where: tables.where };
  return {
    status: 'read',
    backup: { savedAt: envelope.savedAt, settings: envelope.settings, tables: tables.tables },
  };
}

const inARow = 500;

async function checkedTables(
  { counts, tables }: BackupEnvelope,
  { progress, breathe }: Patience,
): Promise<{ tables: BackupTables } | { where: string }> {
  const unknown = [...Object.keys(tables), ...Object.keys(counts)].find(
    (name) => !(tableNames as string[]).includes(name),
  );
  if (unknown !== undefined) return { where: unknown.slice(0, 40) };
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const checked: Partial<Record<TableName, unknown[]>> = {};
  let done = 0;
  for (const table of tableNames) {
    const found = tables[table] ?? [];
    if (found.length !== (counts[table] ?? 0)) return { where: table };
    const ids = new Set<string>();
    for (const [index, record] of found.entries()) {
      const { data } = records[table].safeParse(record);
      if (!data || ids.has(data.id)) return { where: `${table} ${index + 1}` };
      ids.add(data.id);
      done += 1;
      if (done % inARow > 0) continue;
      progress(done, total);
      await breathe();
    }
    checked[table] = found;
  }
  progress(done, total);
  return { tables: checked as { [T in TableName]: RecordByTable[T][] } };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const isOurs = (document: unknown): document is { version: number } =>
  typeof document === 'object' &&
  document !== null &&
  'kind' in document &&
  document.kind === backupKind &&
  'version' in document &&
  typeof document.version === 'number';
