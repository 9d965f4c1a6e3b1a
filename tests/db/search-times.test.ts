import { IDBIndex, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { lookUp } from '#lib/crm/look-up.ts';
import { commit } from '#lib/db/commit.ts';
import { keepSearchIndex } from '#lib/db/search-build.ts';
import { storedHead, storedIndex, storeTimes } from '#lib/db/search-rows.ts';
import { onSearchDue } from '#lib/db/search-state.ts';
import type { Store } from '#lib/db/store.ts';

import { aContact, anInteraction } from './builders.ts';
import { aProfile, readyStore } from './open-store.ts';

const label = { verb: 'loadSample' } as const;
const many = 400;
/** On a whole minute, as the index knows it. */
const at = 60_000 * 29_000_000;

let store: Store;
let other: Store;

beforeEach(async () => {
  const profile = aProfile();
  store = await readyStore(profile);
  other = await readyStore(profile);
  await commit(store, label, [
    ...Array.from({ length: many }, (_, n) =>
      aContact(`p${String(n).padStart(3, '0')}`, { displayName: `Richardson ${n}` }),
    ),
    anInteraction('first', { at: at - 60_000, contactIds: ['p007'] }),
    anInteraction('last', { at, contactIds: ['p390'] }),
  ]);
});
afterEach(() => vi.restoreAllMocks());

/** As when the page is closed once the index is of use: nothing comes back from the pause. */
function keepUntilOfUse(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const pause = async () => {
    if ((await storedHead(store.db)) === null) return;
    resolve();
    await new Promise(() => {});
  };
  void keepSearchIndex(store, pause);
  return promise;
}

const keep = (where: Store) => keepSearchIndex(where, () => Promise.resolve());

test('an index is of use before each record has been asked when something last passed, and tells the truth', async () => {
  await keepUntilOfUse();
  let due = 0;
  onSearchDue(other, () => (due += 1));
  // A slip of the finger is forgiven by the index alone.
  const [found] = await lookUp(other, 'ricahrdson 390', { kinds: ['contact'] });
  expect(found).toMatchObject({ id: 'p390', lastAt: at });
  expect(due).toBeGreaterThan(0);
});

test('another page goes on with an index whose page was closed, without reading the records anew', async () => {
  await keepUntilOfUse();
  await lookUp(other, 'richardson');
  const read = vi.spyOn(IDBObjectStore.prototype, 'getAll');
  await keep(other);
  expect(read.mock.contexts.map((table) => (table as IDBObjectStore).name)).not.toContain(
    'contacts',
  );
  const found = await lookUp(other, 'richardson', { kinds: ['contact'], limit: 3 });
  expect(found.map(({ id }) => id)).toEqual(['p390', 'p007', 'p000']);
  // And the page that was there before takes it over.
  expect((await storedHead(store.db))?.timed).toBeUndefined();
  expect(await lookUp(store, 'richardson', { kinds: ['contact'], limit: 3 })).toEqual(found);
});

test('what passes while records are still being asked is known at once', async () => {
  await keepUntilOfUse();
  await lookUp(other, 'richardson');
  await commit(store, label, [anInteraction('new', { at: at + 60_000, contactIds: ['p001'] })]);
  const [found] = await lookUp(other, 'richardson', { kinds: ['contact'] });
  expect(found).toMatchObject({ id: 'p001', lastAt: at + 60_000 });
});

test('a page that goes on begins where the last one stopped, also when it had read the index before', async () => {
  await keepUntilOfUse();
  await lookUp(other, 'richardson');
  const index = await storedIndex(store.db);
  if (!index) throw new Error('There is no index.');
  await storeTimes(store.db, { ...index, timed: 300 });
  const asked = vi.spyOn(IDBIndex.prototype, 'getAll');
  await keep(other);
  expect((await storedHead(store.db))?.timed).toBeUndefined();
  expect(asked.mock.calls.length).toBeGreaterThan(0);
  expect(asked.mock.calls.length).toBeLessThanOrEqual(many - 300);
});
