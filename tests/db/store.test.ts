import { forceCloseDatabase, IDBKeyRange } from 'fake-indexeddb';
import { Dexie } from 'dexie';
import { afterEach, expect, test, vi } from 'vitest';

import { commit } from '#lib/db/commit.ts';
import { contactById } from '#lib/db/contact-queries.ts';
import { load } from '#lib/db/load.ts';
import { pipelines } from '#lib/db/opportunity-queries.ts';
import { schemaNumber, versions } from '#lib/db/schema.ts';
import { closeStore, storeName } from '#lib/db/store.ts';
import { undo } from '#lib/db/undo.ts';
import { defaultStages } from '#lib/domain/pipeline.ts';
import { oldestStamp } from '#lib/domain/stamp.ts';

import { aContact } from './builders.ts';
import { aProfile, openIn, readyStore } from './open-store.ts';
import { failingToOpen } from './failing.ts';

const added = { verb: 'addContact' } as const;

afterEach(() => void vi.restoreAllMocks());

/** Dexie says on the console what it tries again; here it is wanted. */
const quietly = () => void vi.spyOn(console, 'warn').mockImplementation(() => {});

test('a new store has the default pipeline, alike on every device and older than any edit', async () => {
  const [one, other] = [await readyStore(), await readyStore(aProfile(), { device: 'abcdefgh' })];
  const [pipeline, ...more] = await pipelines(one);
  expect(more).toEqual([]);
  expect(pipeline?.stages).toEqual(defaultStages);
  expect(await one.db.pipelines.toArray()).toEqual(await other.db.pipelines.toArray());
  expect((await one.db.pipelines.toArray())[0]?.stamps).toEqual({ '*': oldestStamp });
  expect(await one.db.journal.count()).toBe(0);
});

test('two tabs that open a new store at once seed it once and are one device', async () => {
  const profile = aProfile();
  const tabs = await Promise.all([
    readyStore(profile, { device: 'aaaaaaaa' }),
    readyStore(profile, { device: 'bbbbbbbb' }),
  ]);
  expect(tabs[0].device).toBe(tabs[1].device);
  expect(await tabs[0].db.pipelines.count()).toBe(1);
});

test('what was stored is there after a restart, and so are the device and the edited pipeline', async () => {
  const profile = aProfile();
  const first = await readyStore(profile);
  await commit(first, added, [
    aContact('ann'),
    { table: 'pipelines', id: 'pipeline-default', set: { name: 'Ours' } },
  ]);
  closeStore(first);
  const second = await readyStore(profile);
  expect(second.device).toBe(first.device);
  expect(await contactById(second, 'ann')).toBeDefined();
  expect((await pipelines(second)).map(({ name }) => name)).toEqual(['Ours']);
});

async function upgradedElsewhere(profile: ReturnType<typeof aProfile>): Promise<void> {
  const newer = new Dexie(storeName, { indexedDB: profile.indexedDB, IDBKeyRange });
  newer.version(schemaNumber + 1).stores({ ...versions.at(-1)?.stores, cases: 'id' });
  await newer.table('meta').update('store', { schema: schemaNumber + 1 });
  newer.close();
}

test('a database of a newer version can be looked at, and every write is refused', async () => {
  const profile = aProfile();
  const first = await readyStore(profile);
  const done = await commit(first, added, [aContact('ann')]);
  closeStore(first);
  await upgradedElsewhere(profile);
  const opened = await openIn(profile);
  expect(opened).toMatchObject({ status: 'newer', found: schemaNumber + 1 });
  if (opened.status !== 'newer' || done.status !== 'committed') throw new Error('not reached');
  const { store } = opened;
  expect(await contactById(store, 'ann')).toBeDefined();
  expect(await commit(store, added, [aContact('bob')])).toEqual({ status: 'readOnly' });
  expect(await undo(store, done.entry)).toEqual({ status: 'readOnly' });
  expect(await load(store, added, [aContact('bob')])).toMatchObject({
    status: 'stopped',
    because: { status: 'readOnly' },
  });
  expect(await store.db.contacts.count()).toBe(1);
});

test('a schema number that rises under an open store stops its very next write', async () => {
  const store = await readyStore();
  await store.db.meta.update('store', { schema: schemaNumber + 1 });
  expect(await commit(store, added, [aContact('ann')])).toEqual({ status: 'readOnly' });
  expect(await store.db.contacts.count()).toBe(0);
});

test('when another tab brings a newer version the store closes, says so and does not come back', async () => {
  const profile = aProfile();
  const reasons: string[] = [];
  const store = await readyStore(profile, { closed: (why) => reasons.push(why) });
  await upgradedElsewhere(profile);
  expect(reasons).toEqual(['newer']);
  await expect(commit(store, added, [aContact('ann')])).rejects.toMatchObject({
    name: 'DatabaseClosedError',
  });
});

test('a connection that the browser drops is opened again by the next write', async () => {
  const store = await readyStore();
  const connection = store.db.backendDB();
  forceCloseDatabase(connection as unknown as Parameters<typeof forceCloseDatabase>[0]);
  expect(await commit(store, added, [aContact('ann')])).toMatchObject({ status: 'committed' });
});

test('a backing store that cannot be opened three times is tried again', async () => {
  quietly();
  const opened = await openIn(failingToOpen(aProfile(), 3, 'UnknownError'));
  expect(opened.status).toBe('ready');
});

test.each([
  ['UnknownError', 'blocked'],
  ['SecurityError', 'blocked'],
  ['InvalidStateError', 'privateWindow'],
  ['DataCloneError', 'unknown'],
])('a browser that answers %s for good denies: %s', async (name, reason) => {
  quietly();
  const opened = await openIn(failingToOpen(aProfile(), Infinity, name));
  expect(opened).toMatchObject({ status: 'denied', reason, error: { name } });
});

test('a browser that throws when asked denies, too', async () => {
  const profile = aProfile();
  const open = () => {
    throw new DOMException('no', 'SecurityError');
  };
  const opened = await openIn({ ...profile, indexedDB: { open } as unknown as IDBFactory });
  expect(opened).toMatchObject({ status: 'denied', reason: 'blocked' });
});

test('a full disk at the first opening is called that', async () => {
  const opened = await openIn(failingToOpen(aProfile(), Infinity, 'QuotaExceededError'));
  expect(opened.status).toBe('full');
});
