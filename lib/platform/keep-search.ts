import { keepSearchIndex } from '#lib/db/search-build.ts';
import { onSearchDue } from '#lib/db/search-state.ts';
import type { Store } from '#lib/db/store.ts';
import { addSubjectKeys } from '#lib/db/subject-keys.ts';

import { inBackground } from './in-background.ts';

/** Idle time comes within so many milliseconds, also in a page that is busy or not to be seen. */
const longestWait = 500;

const idle = (): Promise<void> =>
  new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: longestWait });
  });

/** Keeps the search index up in idle time: now, and whenever a question finds it wanting. In one tab at a time. */
export function keepSearch(store: Store): void {
  if (store.readOnly) return;
  let isKeeping = false;
  const keep = () => {
    if (isKeeping) return;
    isKeeping = true;
    inBackground('keeping the search index', async () => {
      await idle();
      await navigator.locks.request('search-index', { ifAvailable: true }, async (lock) => {
        if (!lock) return;
        await keepSearchIndex(store, idle);
        await addSubjectKeys(store, idle);
      });
      // Not after a failure: what fails, as on a full disk, would be tried again with every key.
      isKeeping = false;
    });
  };
  onSearchDue(store, keep);
  keep();
}
