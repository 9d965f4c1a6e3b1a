import type { Pause } from '#lib/db/pause.ts';
import { keepSearchIndex } from '#lib/db/search-build.ts';
import { onSearchDue } from '#lib/db/search-state.ts';
import { isStoreOpen, type Store } from '#lib/db/store.ts';
import { addSubjectKeys } from '#lib/db/subject-keys.ts';

import { betweenPieces } from './idle-pieces.ts';
import { inBackground } from './in-background.ts';

/** Keeps the search index up in idle time: now, and whenever a question finds it wanting. In one tab at a time. */
export function keepSearch(store: Store): void {
  if (store.readOnly) return;
  let isKeeping = false;
  const work = async (pause: Pause) => {
    try {
      await keepSearchIndex(store, pause);
      await addSubjectKeys(store, pause);
    } catch (error) {
      // Closed in the meantime, because everything was deleted or a newer version came: there is nothing to keep.
      if (isStoreOpen(store)) throw error;
    }
  };
  const keep = () => {
    if (isKeeping) return;
    isKeeping = true;
    inBackground('keeping the search index', async () => {
      const pause = betweenPieces();
      await pause();
      await navigator.locks.request('search-index', { ifAvailable: true }, async (lock) => {
        if (!lock) return;
        await work(pause);
      });
      // Not after a failure: what fails, as on a full disk, would be tried again with every key.
      isKeeping = false;
    });
  };
  onSearchDue(store, keep);
  keep();
}
