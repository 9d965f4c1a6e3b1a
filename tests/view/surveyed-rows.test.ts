import { IDBDatabase, IDBIndex } from 'fake-indexeddb';
import { afterEach, expect, test, vi } from 'vitest';

import { commit } from '#lib/db/commit.ts';
import { contactsByNameList } from '#lib/db/contact-queries.ts';
import { historyList } from '#lib/db/interaction-queries.ts';
import { keptSurvey } from '#lib/db/kept-surveys.ts';
import { load } from '#lib/db/load.ts';
import { readMeta, writeMeta } from '#lib/db/meta.ts';
import type { Store } from '#lib/db/store.ts';
import { surveyedRows } from '#lib/view/surveyed-rows.ts';

import { aContact, anInteraction } from '../db/builders.ts';
import { readyStore } from '../db/open-store.ts';

afterEach(() => vi.restoreAllMocks());

const logged = (store: Store, from: number, to: number) =>
  commit(
    store,
    { verb: 'logMail' },
    Array.from({ length: to - from }, (_, at) =>
      anInteraction(`i${from + at}`, { at: from + at, contactIds: ['ann'] }),
    ),
  );

test('a long list is looked at as far as one asks, and to its end for whoever goes through it', async () => {
  const store = await readyStore();
  await logged(store, 0, 900);
  const rows = surveyedRows(store, historyList({ contactId: 'ann' }));
  expect(await rows.survey(400)).toMatchObject({ count: 400, isWhole: false });
  expect(await rows.survey()).toMatchObject({ count: 900, isWhole: true });
});

test('a survey that nobody wants any more ends after its step, and the next one goes on from there', async () => {
  const store = await readyStore();
  await logged(store, 0, 900);
  const rows = surveyedRows(store, historyList({ contactId: 'ann' }));
  expect(await rows.survey(Infinity, () => false)).toMatchObject({ count: 400, isWhole: false });
  expect(await rows.survey()).toMatchObject({ count: 900, isWhole: true });
});

/** Whatever walks over the rows of a list is asked for from now on so many times. */
function walks(): () => number {
  const spies = (['openCursor', 'openKeyCursor', 'count'] as const).map((name) =>
    vi.spyOn(IDBIndex.prototype, name),
  );
  return () => spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
}

const people = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) =>
    aContact(`c${from + at}`, { displayName: `Person ${from + at}` }),
  );
const table = (store: Store) => surveyedRows(store, contactsByNameList, 'kept');
const isKept = (store: Store) =>
  keptSurvey(store, contactsByNameList).then((kept) => kept !== null);

test('after a write nothing is counted again', async () => {
  const store = await readyStore();
  await logged(store, 0, 900);
  const rows = surveyedRows(store, historyList({ contactId: 'ann' }));
  await rows.survey();
  await logged(store, 900, 903);
  const walked = walks();
  expect(await rows.survey()).toMatchObject({ count: 903, isWhole: true });
  expect(walked()).toBe(0);
});

test('a long table that was counted once is not counted by the next page that opens it, whatever was written since', async () => {
  const store = await readyStore();
  await load(store, { verb: 'loadSample' }, people(0, 900));
  await table(store).survey();
  await expect.poll(() => isKept(store)).toBe(true);
  await commit(store, { verb: 'addContact' }, people(900, 905));
  const walked = walks();
  const rows = table(store);
  expect(await rows.survey()).toMatchObject({ count: 905, isWhole: true });
  expect(walked()).toBe(0);
  expect(
    (await rows.stretch({ at: 850, limit: 5, from: null, moved: false })).records,
  ).toHaveLength(5);
});

test('nobody who reads the table waits for its survey to be kept', async () => {
  // Before it is opened: Dexie holds on to the function as it finds it.
  const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const store = await readyStore();
  await load(store, { verb: 'loadSample' }, people(0, 900));
  begun.mockClear();
  await table(store).survey();
  await expect.poll(() => isKept(store)).toBe(true);
  const writing = begun.mock.calls.filter(([, mode]) => mode === 'readwrite');
  expect(writing.map(([tables]) => tables)).toEqual([['search']]);
});

test('a table that has other rows than the journal says is counted anew', async () => {
  const store = await readyStore();
  await load(store, { verb: 'loadSample' }, people(0, 900));
  await table(store).survey();
  await expect.poll(() => isKept(store)).toBe(true);
  const meta = await readMeta(store.db);
  if (!meta) throw new Error('There is no meta.');
  await store.db.contacts.delete('c7');
  await writeMeta(store.db, { ...meta, counts: { ...meta.counts, contacts: 899 } });
  expect(await isKept(store)).toBe(false);
  expect(await table(store).survey()).toMatchObject({ count: 899 });
});
