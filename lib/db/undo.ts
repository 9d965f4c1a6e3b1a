import type { TableName } from '#lib/domain/records.ts';

import type { Change } from './change.ts';
import { inverseOf } from './inverse.ts';
import type { JournalEntry } from './journal.ts';
import { changesOf, journalEntry } from './journal.ts';
import { rowName, rowsOf } from './rows.ts';
import type { Database } from './schema.ts';
import type { Store } from './store.ts';
import type { Refused } from './write.ts';
import { write } from './write.ts';

/** A record that keeps `fields` because they were edited after what was undone. */
export interface Left {
  table: TableName;
  id: string;
  fields: string[];
}

export type Undone =
  /** `entry` is the journal entry of the undoing: undoing that one is "redo". */
  | { status: 'undone'; entry: string; left: Left[] }
  /** Nothing is as the entry left it. */
  | { status: 'nothing'; left: Left[] }
  | { status: 'alreadyUndone'; by: string }
  | { status: 'unknown' }
  | Refused;

/** Takes back what a journal entry did, as far as nobody has changed it since; itself a write with an entry. */
export async function undo(store: Store, entryId: string): Promise<Undone> {
  const entry = await journalEntry(store.db, entryId);
  if (entry === undefined) return { status: 'unknown' };
  let left: Left[] = [];
  let undoneBy: string | undefined;
  const { subject } = entry.label;
  const plan = {
    label: { verb: 'undo', ...(subject === undefined ? {} : { subject }) },
    entry: store.newId(),
    journaled: 0,
    undoes: entryId,
  } as const;
  const written = await write(store, plan, async ({ db }) => {
    // Read again inside the transaction: another tab may have been quicker.
    const current = (await journalEntry(db, entryId)) ?? entry;
    undoneBy = current.undoneBy;
    if (undoneBy !== undefined) return [];
    const inverse = await inverseChanges(db, current, store.now());
    left = inverse.left;
    return inverse.changes;
  });
  if (undoneBy !== undefined) return { status: 'alreadyUndone', by: undoneBy };
  if (written.status === 'committed') return { status: 'undone', entry: written.entry, left };
  return written.status === 'nothing' ? { status: 'nothing', left } : written;
}

async function inverseChanges(
  db: Database,
  entry: JournalEntry,
  now: number,
): Promise<{ changes: Change[]; left: Left[] }> {
  // Last first: a long load may have changed one record twice.
  const journaled = (await changesOf(db, entry)).toReversed();
  const rows = await rowsOf(db, journaled);
  const changes: Change[] = [];
  const left: Left[] = [];
  for (const done of journaled) {
    const { table, id } = done;
    const row = rows.get(rowName(done));
    if (row === undefined) continue;
    const inverse = inverseOf(done, row, now);
    rows.set(rowName(done), { ...row, ...inverse.set });
    if (Object.keys(inverse.set).length > 0) changes.push({ table, id, set: inverse.set });
    if (inverse.left.length > 0) left.push({ table, id, fields: inverse.left });
  }
  return { changes, left };
}
