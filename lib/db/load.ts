import type { Label } from '#lib/domain/verbs.ts';

import type { Change } from './change.ts';
import { chunksOf, chunkSize } from './journal.ts';
import type { Store } from './store.ts';
import type { Committed, Refused } from './write.ts';
import { write } from './write.ts';

export type Loaded =
  | { status: 'loaded'; entry: string; rows: number }
  | { status: 'nothing' }
  /** Stopped in between: `entry` (null when nothing was written yet) undoes what is in. */
  | { status: 'stopped'; because: Refused; entry: string | null; rows: number };

/**
 * Many records under one journal entry, 500 to a transaction, so that other tabs can read in between. `progress` hears the
 * count of changes done.
 */
export async function load(
  store: Store,
  label: Label,
  changes: readonly Change[],
  progress: (done: number) => void = () => {},
): Promise<Loaded> {
  const entry = store.newId();
  let rows = 0;
  let done = 0;
  for (const chunk of chunksOf(changes, chunkSize)) {
    const written: Committed = await write(store, { label, entry, journaled: rows }, chunk);
    if (written.status === 'committed') rows += written.ids.length;
    else if (written.status !== 'nothing') {
      return { status: 'stopped', because: written, entry: rows > 0 ? entry : null, rows };
    }
    done += chunk.length;
    progress(done);
  }
  return rows > 0 ? { status: 'loaded', entry, rows } : { status: 'nothing' };
}
