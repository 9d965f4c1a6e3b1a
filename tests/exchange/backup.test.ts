import { beforeEach, expect, test } from 'vitest';

import { allRows } from '#lib/db/all-rows.ts';
import { commit } from '#lib/db/commit.ts';
import { journalPage } from '#lib/db/journal-queries.ts';
import type { Store } from '#lib/db/store.ts';
import { undo } from '#lib/db/undo.ts';
import { tableNames } from '#lib/domain/records.ts';
import { defaultSettings } from '#lib/domain/settings.ts';
import { backupFile, backupName } from '#lib/exchange/backup-file.ts';
import { readBackup } from '#lib/exchange/backup-read.ts';
import { applyRestore, planRestore } from '#lib/exchange/backup-restore.ts';

import { aCompany, aContact, anInteraction, aTask, anOpportunity } from '../db/builders.ts';
import { readyStore } from '../db/open-store.ts';

const savedAt = Date.UTC(2026, 10, 24);
const settings = {
  ...defaultSettings,
  neverLog: [{ kind: 'domain' as const, value: 'bank.example' }],
};
const patience = { progress: () => {}, breathe: () => Promise.resolve() };

let store: Store;
beforeEach(async () => {
  store = await readyStore();
  await commit(store, { verb: 'addContact' }, [
    aContact('ann', {
      mailboxes: ['ann@acme.example'],
      companyId: 'acme',
      note: '</script>\u2028"\\',
    }),
    aContact('李', { displayName: '李常' }),
    aCompany('acme', { domains: ['acme.example'] }),
    anOpportunity('seats', { companyId: 'acme' }),
    anInteraction('mail', { contactIds: ['ann'], dedupeKey: 'id:<1@acme.example>' }),
    aTask('call', { contactIds: ['ann'] }),
  ]);
  await commit(store, { verb: 'addContact' }, [aContact('deleted', { deletedAt: 5 })]);
});

const saved = async (from: Store = store) =>
  (await backupFile(from, { savedAt, settings })).join('');

async function restored(into: Store, file: string) {
  const answer = await readBackup(file, patience);
  if (answer.status !== 'read') throw new Error(answer.status);
  const plan = await planRestore(into, answer.backup);
  return { plan, loaded: await applyRestore(into, plan, () => {}) };
}

/** Everything that is not deleted, but for when it was last changed. */
async function content(of: Store) {
  const tables = await Promise.all(tableNames.map((table) => allRows(of, table)));
  return tables
    .flat()
    .filter(({ deletedAt }) => deletedAt === undefined)
    .map(({ updatedAt: _updatedAt, ...fields }) => fields);
}

test('a new device that restores the file has all that was not deleted', async () => {
  const other = await readyStore();
  const { plan } = await restored(other, await saved());
  expect(plan).toMatchObject({ added: 6, changed: 0, same: 1, loggedAgain: 0 });
  expect(await content(other)).toEqual(await content(store));
});

test('a file restored where it was saved changes nothing', async () => {
  const { plan, loaded } = await restored(store, await saved());
  expect(plan).toMatchObject({ changes: [], added: 0, changed: 0, same: 7 });
  expect(loaded).toEqual({ status: 'nothing' });
});

test('what was changed and deleted since is as in the file again, what is new stays, and Undo takes it back', async () => {
  const file = await saved();
  const before = await content(store);
  await commit(store, { verb: 'editContact' }, [
    { table: 'contacts', id: 'ann', set: { title: 'Buyer', note: undefined } },
    { table: 'contacts', id: '李', set: { deletedAt: 9 } },
    aContact('new', { displayName: 'New' }),
  ]);
  const changed = await content(store);
  const { plan, loaded } = await restored(store, file);
  expect(plan).toMatchObject({ added: 1, changed: 1, same: 5 });
  expect(await content(store)).toEqual(
    expect.arrayContaining([...before, expect.objectContaining({ id: 'new' })]),
  );
  if (loaded.status !== 'loaded') throw new Error(loaded.status);
  await undo(store, loaded.entry);
  expect(await content(store)).toEqual(changed);
});

test('a mail that was logged again since is not logged twice', async () => {
  const other = await readyStore();
  await commit(other, { verb: 'logMail' }, [
    anInteraction('logged-anew', { dedupeKey: 'id:<1@acme.example>' }),
  ]);
  const { plan, loaded } = await restored(other, await saved());
  expect(plan).toMatchObject({ added: 5, loggedAgain: 1 });
  expect(loaded).toMatchObject({ status: 'loaded', rows: 5 });
});

test('thousands of records are one journal entry, with progress on the way', async () => {
  await commit(
    store,
    { verb: 'loadSample' },
    Array.from({ length: 1200 }, (_, index) => aContact(`many-${index}`)),
  );
  const read: number[] = [];
  const answer = await readBackup(await saved(), {
    progress: (done, total) => read.push(done / total),
    breathe: () => Promise.resolve(),
  });
  if (answer.status !== 'read') throw new Error(answer.status);
  expect(read.length).toBeGreaterThan(2);
  expect(read.at(-1)).toBe(1);
  const other = await readyStore();
  const written: number[] = [];
  await applyRestore(other, await planRestore(other, answer.backup), (done) => written.push(done));
  expect(written).toEqual([500, 1000, 1206]);
  expect(await journalPage(other, undefined, 5)).toMatchObject([
    { label: { verb: 'importBackup' }, size: 1206 },
  ]);
});

test('the never-log list and the own addresses travel with the file', async () => {
  const answer = await readBackup(await saved(), patience);
  expect(answer).toMatchObject({ status: 'read', backup: { savedAt, settings } });
});

test('the name of a file sorts by its day', () => {
  expect(backupName('2026-11-24')).toBe('sidecard-2026-11-24.json');
});
