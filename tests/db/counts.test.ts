import { IDBIndex, IDBObjectStore } from 'fake-indexeddb';
import { expect, test, vi } from 'vitest';

import { commit } from '#lib/db/commit.ts';
import { acceptLoss } from '#lib/db/accept-loss.ts';
import { checkCounts } from '#lib/db/check-counts.ts';
import { contactById } from '#lib/db/contact-queries.ts';
import { eraseStore } from '#lib/db/erase.ts';
import { noCounts } from '#lib/db/meta.ts';
import { keepSearchIndex } from '#lib/db/search-build.ts';
import { storedHead } from '#lib/db/search-rows.ts';
import { closeStore } from '#lib/db/store.ts';
import { tableNames } from '#lib/domain/records.ts';

import { aCompany, aContact } from './builders.ts';
import type { Profile } from './open-store.ts';
import { aProfile, openIn, readyStore } from './open-store.ts';

const noPause = () => Promise.resolve();

const added = { verb: 'addContact' } as const;

async function withThreeContacts(): Promise<Profile> {
  const profile = aProfile();
  const store = await readyStore(profile);
  await commit(store, added, [aContact('ann'), aContact('bob'), aContact('cy'), aCompany('acme')]);
  closeStore(store);
  return profile;
}

const promised = { ...noCounts(), contacts: 3, companies: 1, pipelines: 1 };

test('how many rows there should be is known outside the database after every write', async () => {
  const profile = await withThreeContacts();
  expect(profile.counts.kept).toEqual(promised);
  const store = await readyStore(profile);
  await commit(store, added, [{ table: 'contacts', id: 'ann', set: { deletedAt: 5 } }]);
  expect(profile.counts.kept).toEqual(promised);
  expect(await checkCounts(store, noPause)).toEqual({ status: 'whole' });
});

test('a database that opens without its rows is damaged at once, and nothing is written into it', async () => {
  const profile = await withThreeContacts();
  const emptied = { ...aProfile(), counts: profile.counts };
  const opened = await openIn(emptied);
  expect(opened).toMatchObject({
    status: 'damaged',
    missing: [
      { table: 'contacts', expected: 3, found: 0 },
      { table: 'companies', expected: 1, found: 0 },
      { table: 'pipelines', expected: 1, found: 0 },
    ],
  });
  if (opened.status !== 'damaged') return;
  expect(await commit(opened.store, added, [aContact('dan')])).toEqual({ status: 'readOnly' });
  expect(await opened.store.db.pipelines.count()).toBe(0);
  expect(profile.counts.kept).toEqual(promised);
});

test('one emptied table among whole ones is found at the opening', async () => {
  const profile = await withThreeContacts();
  const store = await readyStore(profile);
  await store.db.companies.clear();
  closeStore(store);
  expect(await openIn(profile)).toMatchObject({
    status: 'damaged',
    missing: [{ table: 'companies', expected: 1, found: 0 }],
  });
});

test('one lost row of three is found by the count in idle time', async () => {
  const profile = await withThreeContacts();
  const store = await readyStore(profile);
  await store.db.contacts.delete('bob');
  expect(await checkCounts(store, noPause)).toEqual({
    status: 'damaged',
    missing: [{ table: 'contacts', expected: 3, found: 2 }],
  });
  expect(profile.counts.kept).toEqual(promised);
});

test('a database that lost rows together with its own description is not taken for a new one', async () => {
  const profile = await withThreeContacts();
  const store = await readyStore(profile);
  await store.db.contacts.bulkDelete(['bob', 'cy']);
  await store.db.meta.clear();
  closeStore(store);
  expect(await openIn(profile)).toMatchObject({
    status: 'damaged',
    missing: [{ table: 'contacts', expected: 3, found: 1 }],
  });
});

test('a loss that the user accepts is the truth from then on', async () => {
  const profile = await withThreeContacts();
  const store = await readyStore(profile);
  await store.db.contacts.clear();
  closeStore(store);
  const opened = await openIn(profile);
  if (opened.status !== 'damaged') throw new Error(opened.status);
  await acceptLoss(opened.store);
  closeStore(opened.store);
  const again = await readyStore(profile);
  await commit(again, added, [aContact('dan')]);
  expect(profile.counts.kept).toEqual({ ...promised, contacts: 1 });
  expect(await checkCounts(again, noPause)).toEqual({ status: 'whole' });
});

test('after a loss that was accepted nothing is left of what was derived from the lost rows', async () => {
  const profile = await withThreeContacts();
  const store = await readyStore(profile);
  await keepSearchIndex(store, noPause);
  await store.db.contacts.clear();
  closeStore(store);
  const opened = await openIn(profile);
  if (opened.status !== 'damaged') throw new Error(opened.status);
  expect(await storedHead(opened.store.db)).not.toBeNull();
  await acceptLoss(opened.store);
  expect(await opened.store.db.search.toArray()).toEqual([]);
});

test('an accepted loss of everything begins anew, with the default pipeline', async () => {
  const profile = { ...aProfile(), counts: (await withThreeContacts()).counts };
  const opened = await openIn(profile);
  if (opened.status !== 'damaged') throw new Error(opened.status);
  await acceptLoss(opened.store);
  closeStore(opened.store);
  const again = await readyStore(profile);
  expect(await again.db.pipelines.count()).toBe(1);
});

test('a mirror that lags behind, or is lost, is no damage and is put right', async () => {
  const profile = await withThreeContacts();
  profile.counts.kept = { ...noCounts(), contacts: 1 };
  const store = await readyStore(profile);
  expect(await checkCounts(store, noPause)).toEqual({ status: 'whole' });
  expect(profile.counts.kept).toEqual(promised);
  profile.counts.kept = null;
  expect(await checkCounts(store, noPause)).toEqual({ status: 'whole' });
  expect(profile.counts.kept).toEqual(promised);
});

test('a keeper that fails keeps nobody from reading or writing', async () => {
  const broken = {
    read: () => Promise.reject(new Error('no')),
    write: () => Promise.reject(new Error('no')),
  };
  const store = await readyStore(aProfile(), { counts: broken });
  expect(await commit(store, added, [aContact('ann')])).toMatchObject({ status: 'committed' });
  expect(await contactById(store, 'ann')).toBeDefined();
});

test('a write that was refused promises nothing', async () => {
  const profile = aProfile();
  const store = await readyStore(profile);
  const kept = profile.counts.kept;
  const bad = { table: 'contacts', id: 'x', set: {} } as const;
  await expect(commit(store, added, [aContact('ann'), bad])).rejects.toThrow('displayName');
  expect(profile.counts.kept).toEqual(kept);
});

test('after "delete everything" nothing is left or missed, and other tabs know', async () => {
  const profile = await withThreeContacts();
  const reasons: string[] = [];
  const other = await readyStore(profile, { closed: (why) => reasons.push(why) });
  const store = await readyStore(profile);
  await eraseStore(store);
  expect(reasons).toEqual(['erased']);
  await expect(contactById(other, 'ann')).rejects.toMatchObject({ name: 'DatabaseClosedError' });
  expect(await profile.indexedDB.databases()).toEqual([]);
  const anew = await readyStore(profile);
  expect(await anew.db.contacts.count()).toBe(0);
  expect(await anew.db.pipelines.count()).toBe(1);
});

test('opening a store, and counting it in idle time, never counts a whole table in one go', async () => {
  const profile = await withThreeContacts();
  const counting = [IDBObjectStore, IDBIndex].map((from) => vi.spyOn(from.prototype, 'count'));
  const store = await readyStore(profile);
  expect(await checkCounts(store, noPause)).toEqual({ status: 'whole' });
  for (const spy of counting) {
    expect(spy).not.toHaveBeenCalled();
    spy.mockRestore();
  }
});

test('others get their turn between the pieces of the count', async () => {
  const store = await readyStore(aProfile());
  const many = Array.from({ length: 1_200 }, (_, at) => aContact(`c${at}`));
  for (let at = 0; at < many.length; at += 400)
    await commit(store, added, many.slice(at, at + 400));
  let pauses = 0;
  const pause = () => {
    pauses += 1;
    return Promise.resolve();
  };
  expect(await checkCounts(store, pause)).toEqual({ status: 'whole' });
  // One for each table, and three more for the contacts.
  expect(pauses).toBeGreaterThanOrEqual(tableNames.length + 3);
});
