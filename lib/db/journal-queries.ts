import type { Stamp } from '#lib/domain/stamp.ts';

import type { JournalChange, JournalEntry } from './journal.ts';
import { changesOf, isEntry, journalEntry } from './journal.ts';
import { read } from './read.ts';
import type { Reader } from './store.ts';

/** What was done, the last first; `before` is the stamp of the last entry of the page before. */
export async function journalPage(
  store: Reader,
  before: Stamp | undefined,
  limit: number,
): Promise<JournalEntry[]> {
  const rows = await read(store, ['journal'], () => {
    const byStamp = store.db.journal.where('stamp');
    const older = before === undefined ? byStamp.above('') : byStamp.below(before);
    // oxlint-disable-next-line unicorn/no-array-reverse -- a Dexie collection
    return older.reverse().limit(limit).toArray();
  });
  return rows.filter(isEntry);
}

export const journalEntryById = (store: Reader, id: string): Promise<JournalEntry | undefined> =>
  read(store, ['journal'], () => journalEntry(store.db, id));

/** Everything an entry changed; it holds only the first 500 itself. */
export const changesOfEntry = (store: Reader, entry: JournalEntry): Promise<JournalChange[]> =>
  read(store, ['journal'], () => changesOf(store.db, entry));
