import { tableNames } from '#lib/domain/records.ts';

import { countRows } from './counts.ts';
import { readMeta, writeMeta } from './meta.ts';
import type { Store } from './store.ts';

/** What is left of a damaged store is all there is from now on. Open it again to write. */
export async function acceptLoss(store: Store): Promise<void> {
  const counts = await store.db.transaction('rw', [...tableNames, 'meta', 'search'], async () => {
    const found = await countRows(store);
    const meta = await readMeta(store.db);
    if (meta !== undefined) await writeMeta(store.db, { ...meta, counts: found });
    // What was derived from rows that are gone, which no journal tells of.
    await store.db.search.clear();
    return found;
  });
  await store.counts.write(counts);
  // It is made anew from the contacts that are left.
  await store.addresses?.clear();
}
