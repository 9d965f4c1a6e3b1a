import * as z from 'zod/mini';

import type { CountKeeper } from '#lib/db/counts.ts';
import { noCounts } from '#lib/db/meta.ts';

import { browser } from './browser.ts';

const key = 'rowCounts';

const Counts = z.record(z.string(), z.int().check(z.nonnegative()));

/** Keeps the store's counts in the extension's small storage, which is not damaged together with IndexedDB. */
export const countKeeper: CountKeeper = {
  async read() {
    const stored = (await browser.storage.local.get(key))[key];
    const counts = Counts.safeParse(stored).data;
    // A table that came later has no count yet.
    return counts === undefined ? null : { ...noCounts(), ...counts };
  },
  write: (counts) => browser.storage.local.set({ [key]: counts }),
};
