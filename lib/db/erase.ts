import { noCounts } from './meta.ts';
import type { Store } from './store.ts';

/** Deletes everything, for good. Other tabs are told (`closed('erased')`), this store is closed. */
export async function eraseStore(store: Store): Promise<void> {
  // Before the rows: a mirror that promises none is no harm, one that promises too many is a false alarm. It is awaited
  // so that it cannot come after the counts of the store that is opened next.
  await store.counts.write(noCounts());
  await store.addresses?.clear();
  await store.db.delete();
}
