import type { TableName } from '#lib/domain/records.ts';
import type { Label } from '#lib/domain/verbs.ts';

import type { Change } from './change.ts';
import { inverseOf } from './inverse.ts';
import type { JournalEntry } from './journal.ts';
import { changesOf, journalEntry } from './journal.ts';
import { rowName, rowsOf } from './rows.ts';
import type { Database } from './schema.ts';
import type { Store } from './store.ts';
import type { Plan, Refused } from './write.ts';
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
  let undone: JournalEntry | undefined;
  let left: Left[] = [];
  const plan: Plan = {
    label: () => labelOf(undone),
    entry: store.newId(),
    journaled: 0,
    undoes: () => undone,
  };
  const written = await write(store, plan, async ({ db }) => {
    undone = await journalEntry(db, entryId);
    if (undone === undefined || undone.undoneBy !== undefined) return [];
    const inverse = await inverseChanges(db, undone, store.now());
    left = inverse.left;
    return inverse.changes;
  });
  if (written.status !== 'committed' && written.status !== 'nothing') return written;
  if (undone === undefined) return { status: 'unknown' };
  if (undone.undoneBy !== undefined) return { status: 'alreadyUndone', by: undone.undoneBy };
  return written.status === 'committed'
    ? { status: 'undone', entry: written.entry, left }
    : { status: 'nothing', left };
}

function labelOf(undone: JournalEntry | undefined): Label {
  const subject = undone?.label.subject;
  return { verb: 'undo', ...(subject !== undefined && { subject }) };
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
