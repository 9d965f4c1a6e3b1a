import { keepSearchIndex } from '#lib/db/search-build.ts';
import { onSearchDue } from '#lib/db/search-state.ts';
import { isStoreOpen, type Store } from '#lib/db/store.ts';
import { addSubjectKeys } from '#lib/db/subject-keys.ts';

import { inBackground } from './in-background.ts';

/** Idle time comes within so many milliseconds, also in a page that is busy or not to be seen. */
const longestWait = 200;
/** So long may be worked in one piece: less than anybody feels. */
const longestPiece = 8;

/** Waits for an idle moment whenever a piece of work is long enough. */
function betweenPieces(): () => Promise<void> {
  let begun = 0;
  return async () => {
    if (performance.now() - begun < longestPiece) return;
    await new Promise<void>((resolve) => {
      requestIdleCallback(() => resolve(), { timeout: longestWait });
    });
    begun = performance.now();
  };
}

/** Keeps the search index up in idle time: now, and whenever a question finds it wanting. In one tab at a time. */
export function keepSearch(store: Store): void {
  if (store.readOnly) return;
  let isKeeping = false;
  const work = async (pause: () => Promise<void>) => {
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
