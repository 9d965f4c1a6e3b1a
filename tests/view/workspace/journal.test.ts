// Dexie's live queries ask nothing where there is no IndexedDB of the whole page.
import 'fake-indexeddb/auto';

import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { commit } from '#lib/db/commit.ts';
import { contactById } from '#lib/db/contact-queries.ts';
import type { Store } from '#lib/db/store.ts';
import { Notice } from '#lib/view/notice.ts';
import { Journal } from '#lib/view/workspace/journal.ts';

import { aContact } from '../../db/builders.ts';
import { readyStore } from '../../db/open-store.ts';

let store: Store;
let notice: Notice;
let journal: Journal;
beforeEach(async () => {
  store = await readyStore();
  notice = new Notice(store);
  journal = new Journal(store, signal(true), notice);
  journal.rows.subscribe(() => {});
  journal.more.subscribe(() => {});
});
afterEach(() => journal[Symbol.dispose]());

const add = (id: string, subject: string) =>
  commit(store, { verb: 'addContact', subject }, [aContact(id)]);
const edit = (title: string) =>
  commit(store, { verb: 'editContact', subject: 'Ann' }, [
    { table: 'contacts', id: 'ann', set: { title } },
  ]);
const rowOf = (verb: string) => journal.rows.value?.find((row) => row.verb === verb);
const shown = () => journal.rows.value?.map(({ verb, undone }) => (undone ? `(${verb})` : verb));

test('every step is listed, the last first, with whom it was about', async () => {
  await add('ann', 'Ann\u202e Example');
  await edit('Buyer');
  await expect.poll(shown).toEqual(['editContact', 'addContact']);
  expect(rowOf('addContact')).toMatchObject({ subject: 'Ann Example', size: 1, undone: false });
});

test('a step is undone, which is a step of its own that can be redone', async () => {
  await add('ann', 'Ann');
  await edit('Buyer');
  await expect.poll(shown).toEqual(['editContact', 'addContact']);
  await journal.undo(rowOf('editContact')?.id ?? '');
  expect((await contactById(store, 'ann'))?.title).toBeUndefined();
  expect(notice.view.value?.words).toEqual({ key: 'undo_undone' });
  await expect.poll(shown).toEqual(['undo', '(editContact)', 'addContact']);
  await journal.undo(rowOf('undo')?.id ?? '');
  expect(await contactById(store, 'ann')).toMatchObject({ title: 'Buyer' });
});

test('what was edited since stays, and is named with its fields', async () => {
  await add('ann', 'Ann');
  await commit(store, { verb: 'editContact', subject: 'Ann' }, [
    { table: 'contacts', id: 'ann', set: { title: 'Buyer', note: 'Likes tea' } },
  ]);
  await expect.poll(shown).toHaveLength(2);
  const entry = rowOf('editContact')?.id ?? '';
  await edit('Head of purchasing');
  await journal.undo(entry);
  expect(await contactById(store, 'ann')).toMatchObject({ title: 'Head of purchasing' });
  expect(notice.view.value?.words).toEqual({ key: 'undo_left_some' });
  expect(journal.left.value).toEqual({
    entry,
    records: [{ id: 'ann', name: 'Ann Example', fields: ['title'] }],
    more: 0,
  });
});

test('of very many things left alone the first are named and the others counted', async () => {
  const ids = Array.from({ length: 12 }, (_, index) => `c${index}`);
  const loaded = await commit(
    store,
    { verb: 'loadSample' },
    ids.map((id) => aContact(id)),
  );
  await commit(
    store,
    { verb: 'editContact' },
    ids.map((id) => ({ table: 'contacts', id, set: { title: 'Buyer' } })),
  );
  if (loaded.status !== 'committed') throw new Error(loaded.status);
  await journal.undo(loaded.entry);
  expect(journal.left.value?.records).toHaveLength(5);
  expect(journal.left.value?.more).toBe(7);
});

test('a step that was undone in another tab is not undone twice', async () => {
  await add('ann', 'Ann');
  await expect.poll(shown).toEqual(['addContact']);
  const entry = rowOf('addContact')?.id ?? '';
  await journal.undo(entry);
  await journal.undo(entry);
  expect(notice.view.value?.words).toEqual({ key: 'undo_alreadyUndone' });
});

test('earlier steps come when they are asked for', async () => {
  for (let index = 0; index < 60; index++) await add(`c${index}`, `Contact ${index}`);
  await expect.poll(() => journal.rows.value?.length).toBe(50);
  expect(journal.more.value).toBe(true);
  journal.loadMore();
  await expect.poll(() => journal.rows.value?.length).toBe(60);
  expect(journal.rows.value?.at(-1)?.subject).toBe('Contact 0');
  expect(journal.more.value).toBe(false);
});
