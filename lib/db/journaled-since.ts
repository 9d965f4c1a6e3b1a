import { compareStamps, type Stamp } from '#lib/domain/stamp.ts';

import type { JournalChange } from './journal.ts';
import { isEntry } from './journal.ts';
import type { Reader } from './store.ts';

/** With more, making anew what follows from the records is quicker than bringing it up to date. */
export const mostChanges = 2_000;
const mostParts = 4;

/** What was written after a stamp, in its order; null when that is too much. In a transaction that may read the journal. */
export async function journaledSince(
  { db }: Reader,
  since: Stamp,
): Promise<JournalChange[] | null> {
  const [entries, parts] = await Promise.all([
    db.journal.where('stamp').above(since).limit(mostChanges).toArray(),
    db.journal.where('appended').above(since).limit(mostParts).toArray(),
  ]);
  const rows = [
    ...entries.filter(isEntry).map((entry) => ({ at: entry.stamp, changes: entry.changes })),
    ...parts.flatMap((part) =>
      'appended' in part && part.appended ? { at: part.appended, changes: part.changes } : [],
    ),
  ];
  rows.sort((one, other) => compareStamps(one.at, other.at));
  const changes = rows.flatMap((row) => row.changes);
  const isAll = entries.length < mostChanges && parts.length < mostParts;
  return isAll && changes.length <= mostChanges ? changes : null;
}
