import type { Store } from '#lib/db/store.ts';

import { openStore } from './open-store.ts';

let opening: Promise<Store | null> | null = null;

/**
 * The store, for a background that only now and then needs it. Null where it cannot be read and written as it is: the sidebar says
 * why, to somebody who can do something about it. Opened at the first call and kept while the worker lives.
 */
export function backgroundStore(): Promise<Store | null> {
  opening ??= open();
  return opening;
}

async function open(): Promise<Store | null> {
  const opened = await openStore(() => (opening = null));
  if (opened.status === 'ready') return opened.store;
  // Not kept: the reason may be gone the next time.
  opening = null;
  return null;
}
