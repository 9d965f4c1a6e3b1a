import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';

import type { CountKeeper } from '#lib/db/counts.ts';
import type { Counts } from '#lib/db/meta.ts';
import type { Opened, Opening, Store } from '#lib/db/store.ts';
import { openStore } from '#lib/db/store.ts';

/** A browser profile: its IndexedDB, and what is kept outside it. */
export interface Profile {
  indexedDB: IDBFactory;
  counts: CountKeeper & { kept: Counts | null };
}

export function aProfile(): Profile {
  const counts: Profile['counts'] = {
    kept: null,
    read: () => Promise.resolve(counts.kept),
    write: (written) => {
      counts.kept = written;
      return Promise.resolve();
    },
  };
  return { indexedDB: new IDBFactory(), counts };
}

/** Goes on by a second with every look. */
export function aClock(start = Date.UTC(2026, 10, 2, 9)): () => number {
  let at = start;
  return () => (at += 1000);
}

let made = 0;
export const aNewId = (): string => `id-${String((made += 1)).padStart(12, '0')}`;

export const openIn = (profile: Profile, opening: Partial<Opening> = {}): Promise<Opened> =>
  openStore({ ...profile, IDBKeyRange, now: aClock(), newId: aNewId, ...opening });

export async function readyStore(
  profile: Profile = aProfile(),
  opening: Partial<Opening> = {},
): Promise<Store> {
  const opened = await openIn(profile, opening);
  if (opened.status !== 'ready') throw new Error(`The store is ${opened.status}`);
  return opened.store;
}
