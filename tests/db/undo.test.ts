import { expect, test } from 'vitest';

import { commit } from '#lib/db/commit.ts';
import { contactById, contactsByEmails } from '#lib/db/contact-queries.ts';
import { historyOf } from '#lib/db/interaction-queries.ts';
import { journalPage } from '#lib/db/journal-queries.ts';
import type { Store } from '#lib/db/store.ts';
import { undo } from '#lib/db/undo.ts';
import type { Changes } from '#lib/db/write.ts';

import { aContact, anInteraction, email } from './builders.ts';
import { aProfile, readyStore } from './open-store.ts';

const added = { verb: 'addAndLog', subject: 'Ann' } as const;
const edited = { verb: 'editContact' } as const;

async function entryOf(store: Store, changes: Changes): Promise<string> {
  const done = await commit(store, edited, changes);
  if (done.status !== 'committed') throw new Error(done.status);
  return done.entry;
}

async function undone(store: Store, entry: string): Promise<string> {
  const result = await undo(store, entry);
  if (result.status !== 'undone') throw new Error(result.status);
  return result.entry;
}

test('undoing "add and log" hides both, and doing it again brings both back as they were', async () => {
  const store = await readyStore();
  const done = await commit(store, added, [
    aContact('ann', { mailboxes: ['ann@acme.example'] }),
    anInteraction('log', { contactIds: ['ann'] }),
  ]);
  if (done.status !== 'committed') throw new Error(done.status);
  const before = await contactById(store, 'ann');
  const back = await undo(store, done.entry);
  expect(back).toMatchObject({ status: 'undone', left: [] });
  expect(await contactsByEmails(store, [email('ann@acme.example')])).toEqual(new Map());
  expect(await historyOf(store, { contactId: 'ann' }, { limit: 5 })).toEqual([]);
  await undone(store, back.status === 'undone' ? back.entry : '');
  expect(await contactById(store, 'ann')).toEqual({
    ...before,
    updatedAt: expect.any(Number) as number,
  });
  expect(await historyOf(store, { contactId: 'ann' }, { limit: 5 })).toHaveLength(1);
});

test('undoing an edit leaves what was edited since, and names it', async () => {
  const store = await readyStore();
  await entryOf(store, [aContact('ann', { title: 'Buyer', note: 'Tall' })]);
  const entry = await entryOf(store, [
    { table: 'contacts', id: 'ann', set: { title: 'Boss', note: 'Small', language: 'de' } },
  ]);
  await entryOf(store, [{ table: 'contacts', id: 'ann', set: { note: 'Likes tea' } }]);
  expect(await undo(store, entry)).toMatchObject({
    status: 'undone',
    left: [{ table: 'contacts', id: 'ann', fields: ['note'] }],
  });
  const ann = await contactById(store, 'ann');
  expect(ann).toMatchObject({ title: 'Buyer', note: 'Likes tea' });
  expect(ann).not.toHaveProperty('language');
});

test('a record that was worked on since it was made is kept, and what was edited is named', async () => {
  const store = await readyStore();
  const entry = await entryOf(store, [aContact('ann'), aContact('bob')]);
  await entryOf(store, [{ table: 'contacts', id: 'ann', set: { title: 'Buyer' } }]);
  expect(await undo(store, entry)).toMatchObject({
    status: 'undone',
    left: [{ table: 'contacts', id: 'ann', fields: ['title'] }],
  });
  expect(await contactById(store, 'ann')).toMatchObject({ title: 'Buyer' });
  expect(await contactById(store, 'bob')).toBeUndefined();
});

test('a record that was edited and put back as it was made is undone with its making', async () => {
  const store = await readyStore();
  const entry = await entryOf(store, [aContact('ann')]);
  const edit = await entryOf(store, [{ table: 'contacts', id: 'ann', set: { title: 'Buyer' } }]);
  await undone(store, edit);
  expect(await undo(store, entry)).toMatchObject({ status: 'undone', left: [] });
  expect(await contactById(store, 'ann')).toBeUndefined();
});

test('when nothing is as the entry left it nothing is written, and it can be tried again', async () => {
  const store = await readyStore();
  await entryOf(store, [aContact('ann')]);
  const entry = await entryOf(store, [{ table: 'contacts', id: 'ann', set: { title: 'Buyer' } }]);
  const over = await entryOf(store, [{ table: 'contacts', id: 'ann', set: { title: 'Boss' } }]);
  const left = [{ table: 'contacts', id: 'ann', fields: ['title'] }];
  expect(await undo(store, entry)).toEqual({ status: 'nothing', left });
  await undone(store, over);
  expect(await undo(store, entry)).toMatchObject({ status: 'undone', left: [] });
});

test('what was put back by hand is neither undone again nor named', async () => {
  const store = await readyStore();
  await entryOf(store, [aContact('ann', { title: 'Buyer' })]);
  const entry = await entryOf(store, [{ table: 'contacts', id: 'ann', set: { title: 'Boss' } }]);
  await entryOf(store, [{ table: 'contacts', id: 'ann', set: { title: 'Buyer' } }]);
  expect(await undo(store, entry)).toEqual({ status: 'nothing', left: [] });
});

test('an entry is undone once, even when two tabs press the button at the same time', async () => {
  const profile = aProfile();
  const tabs = [await readyStore(profile), await readyStore(profile)] as const;
  const entry = await entryOf(tabs[0], [aContact('ann')]);
  const results = await Promise.all([undo(tabs[0], entry), undo(tabs[1], entry)]);
  expect(results.map(({ status }) => status).sort()).toEqual(['alreadyUndone', 'undone']);
  expect(await undo(tabs[0], entry)).toMatchObject({ status: 'alreadyUndone' });
});

test('an edit in another tab at the moment of Undo is kept or taken back whole, and is never lost in between', async () => {
  const profile = aProfile();
  const tabs = [await readyStore(profile), await readyStore(profile)] as const;
  await entryOf(tabs[0], [aContact('ann', { title: 'Buyer' })]);
  const entry = await entryOf(tabs[0], [{ table: 'contacts', id: 'ann', set: { title: 'Boss' } }]);
  const edit = { table: 'contacts', id: 'ann', set: { title: 'Chair' } } as const;
  const [undoing] = await Promise.all([undo(tabs[0], entry), entryOf(tabs[1], [edit])]);
  // Whichever comes first, the edit is newer than what is undone.
  expect(await contactById(tabs[0], 'ann')).toMatchObject({ title: 'Chair' });
  expect(['undone', 'nothing']).toContain(undoing.status);
});

test('the journal tells what an entry undid, for whom, and what undid it', async () => {
  const store = await readyStore();
  const done = await commit(store, added, [aContact('ann')]);
  const entry = done.status === 'committed' ? done.entry : '';
  const back = await undone(store, entry);
  const [undoing, original] = await journalPage(store, undefined, 5);
  expect(undoing).toMatchObject({
    id: back,
    undoes: entry,
    label: { verb: 'undo', subject: 'Ann' },
  });
  expect(original).toMatchObject({ id: entry, undoneBy: back, label: added });
});

test('an entry that nobody made is unknown, and so is a part of a long one', async () => {
  const store = await readyStore();
  const many = Array.from({ length: 501 }, (_, index) => aContact(`c${index}`));
  const entry = await entryOf(store, many);
  expect(await undo(store, 'nobody')).toEqual({ status: 'unknown' });
  expect(await undo(store, `${entry}:000000500`)).toEqual({ status: 'unknown' });
});

test('undoing cannot bring back a name of a mail that another log has by now', async () => {
  const store = await readyStore();
  await entryOf(store, [anInteraction('one', { dedupeKey: 'key' })]);
  const renamed = { dedupeKey: 'other' };
  const entry = await entryOf(store, [{ table: 'interactions', id: 'one', set: renamed }]);
  await entryOf(store, [anInteraction('two', { dedupeKey: 'key' })]);
  expect(await undo(store, entry)).toEqual({
    status: 'duplicate',
    table: 'interactions',
    of: 'two',
  });
  expect(await store.db.interactions.get('one')).toMatchObject({ dedupeKey: 'other' });
});
