import { checkCounts } from '#lib/db/check-counts.ts';
import type { MissingRows } from '#lib/db/counts.ts';
import type { Store } from '#lib/db/store.ts';

import { browser } from './browser.ts';
import { betweenPieces } from './idle-pieces.ts';

const key = 'rowsCounted';

/**
 * Counts the rows in idle time, in one tab and once until the browser ends: a million of them are seconds of work, and what
 * damages a database is what ends browsers and machines. Answers the rows that are missing.
 */
export async function checkRows(store: Store): Promise<MissingRows[]> {
  if (store.readOnly) return [];
  return navigator.locks.request(key, { ifAvailable: true }, async (lock) => {
    if (!lock || (await browser.storage.session.get(key))[key] === true) return [];
    const checked = await checkCounts(store, betweenPieces());
    // Asked again by everybody who opens the store, as long as rows are missing.
    if (checked.status === 'damaged') return checked.missing;
    await browser.storage.session.set({ [key]: true });
    return [];
  });
}
