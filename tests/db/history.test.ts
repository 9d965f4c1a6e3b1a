import { expect, test } from 'vitest';

import { commit } from '#lib/db/commit.ts';
import {
  historyList,
  historyOf,
  interactionsByMailKeys,
  interactionsOfThread,
  recentInteractions,
} from '#lib/db/interaction-queries.ts';
import { changesOfEntry, journalEntryById, journalPage } from '#lib/db/journal-queries.ts';
import { load } from '#lib/db/load.ts';

import { aContact, anInteraction } from './builders.ts';
import { readyStore } from './open-store.ts';
import { surveyOf } from './survey-of.ts';

const label = { verb: 'logMail' } as const;
const ids = (records: readonly { id: string }[]) => records.map(({ id }) => id);

test('a history is the newest first, page by page, without losing any of the same minute', async () => {
  const store = await readyStore();
  const times = [50, 10, 30, 30, 30, 30, 20, 40];
  const logs = times.map((at, index) => anInteraction(`i${index}`, { at, contactIds: ['ann'] }));
  await commit(store, label, logs);
  const expected = ['i0', 'i7', 'i5', 'i4', 'i3', 'i2', 'i6', 'i1'];
  const read: string[] = [];
  let page = await historyOf(store, { contactId: 'ann' }, { limit: 3 });
  while (page.length > 0) {
    read.push(...ids(page));
    const before = page.at(-1);
    if (before === undefined) break;
    page = await historyOf(store, { contactId: 'ann' }, { before, limit: 3 });
  }
  expect(read).toEqual(expected);
  expect(await surveyOf(store, historyList({ contactId: 'ann' }))).toMatchObject({
    count: 8,
    isWhole: true,
    places: [],
  });
  expect(ids(await recentInteractions(store, 2))).toEqual(['i0', 'i7']);
});

test('person, company and opportunity each have their own history, and ids that begin alike are not mixed up', async () => {
  const store = await readyStore();
  await commit(store, label, [
    anInteraction('one', { contactIds: ['ann'], companyIds: ['acme'], opportunityId: 'deal' }),
    anInteraction('two', { contactIds: ['ann2'], companyIds: ['acme'] }),
  ]);
  expect(ids(await historyOf(store, { contactId: 'ann' }, { limit: 9 }))).toEqual(['one']);
  expect(ids(await historyOf(store, { companyId: 'acme' }, { limit: 9 }))).toEqual(['two', 'one']);
  expect(ids(await historyOf(store, { opportunityId: 'deal' }, { limit: 9 }))).toEqual(['one']);
  expect(await surveyOf(store, historyList({ contactId: 'ann' }))).toMatchObject({ count: 1 });
});

test('a deleted log is in no history and no thread, but is found by any name of its mail', async () => {
  const store = await readyStore();
  const mail = { webmail: 'gmail', threadKey: '18c' };
  await commit(store, label, [
    anInteraction('late', { at: 2, mail, dedupeKey: 'mid:2' }),
    anInteraction('early', { at: 1, mail, dedupeKey: 'mid:1', otherKeys: ['sum:1'] }),
  ]);
  expect(ids(await interactionsOfThread(store, 'gmail', '18c'))).toEqual(['early', 'late']);
  expect(await interactionsOfThread(store, 'outlook', '18c')).toEqual([]);
  await commit(store, { verb: 'deleteInteraction' }, [
    { table: 'interactions', id: 'early', set: { deletedAt: 9 } },
  ]);
  expect(ids(await interactionsOfThread(store, 'gmail', '18c'))).toEqual(['late']);
  expect(ids(await recentInteractions(store, 9))).toEqual(['late']);
  const found = await interactionsByMailKeys(store, ['sum:1', 'mid:1', 'mid:2', 'mid:3']);
  expect(ids(found).sort()).toEqual(['early', 'late']);
  expect(found.find(({ id }) => id === 'early')).toMatchObject({ deletedAt: 9 });
});

test('the journal is read the last first, page by page', async () => {
  const store = await readyStore();
  for (const id of ['a', 'b', 'c', 'd', 'e']) await commit(store, label, [aContact(id)]);
  const first = await journalPage(store, undefined, 3);
  const second = await journalPage(store, first.at(-1)?.stamp, 3);
  expect([...first, ...second].map(({ changes }) => changes[0]?.id)).toEqual([
    'e',
    'd',
    'c',
    'b',
    'a',
  ]);
});

test('1,300 loaded records are one entry of the journal, in parts, and progress is told', async () => {
  const store = await readyStore();
  const people = Array.from({ length: 1300 }, (_, index) => aContact(`c${index}`));
  const told: number[] = [];
  const loaded = await load(store, { verb: 'loadSample' }, people, (done) => told.push(done));
  expect(loaded).toMatchObject({ status: 'loaded', rows: 1300 });
  expect(told).toEqual([500, 1000, 1300]);
  const page = await journalPage(store, undefined, 10);
  expect(page).toHaveLength(1);
  expect(page[0]).toMatchObject({ size: 1300, label: { verb: 'loadSample' } });
  const entry = await journalEntryById(store, page[0]?.id ?? '');
  if (entry === undefined) throw new Error('no entry');
  expect(ids(await changesOfEntry(store, entry))).toEqual(people.map(({ id }) => id));
  expect(await load(store, { verb: 'loadSample' }, people)).toEqual({ status: 'nothing' });
});
