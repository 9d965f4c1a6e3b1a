import { beforeAll, expect, test } from 'vitest';

import { commit } from '#lib/db/commit.ts';
import { defaultSettings } from '#lib/domain/settings.ts';
import { backupFile } from '#lib/exchange/backup-file.ts';
import { readBackup } from '#lib/exchange/backup-read.ts';

import { aContact, anInteraction } from '../db/builders.ts';
import { readyStore } from '../db/open-store.ts';

interface File {
  kind: string;
  version: unknown;
  counts: Record<string, unknown>;
  settings: unknown;
  tables: Record<string, Record<string, unknown>[]>;
}

let file: string;
beforeAll(async () => {
  const store = await readyStore();
  await commit(store, { verb: 'addContact' }, [
    aContact('ann', { mailboxes: ['ann@acme.example'] }),
    aContact('bob'),
    anInteraction('mail', { mail: { webmail: 'gmail', link: 'https://mail.example/1' } }),
  ]);
  file = (await backupFile(store, { savedAt: 1, settings: defaultSettings })).join('');
});

const reading = (text: string) =>
  readBackup(text, { progress: () => {}, breathe: () => Promise.resolve() });

const changed = (change: (document: File) => void): Promise<unknown> => {
  const document = JSON.parse(file) as File;
  change(document);
  return reading(JSON.stringify(document));
};

const record = (document: File, table: string, index: number): Record<string, unknown> => {
  const found = document.tables[table]?.[index];
  if (!found) throw new Error(`No ${table} ${index}`);
  return found;
};

test('the file as it was saved can be read', async () => {
  expect(await reading(file)).toMatchObject({ status: 'read' });
});

test.each([
  '',
  'hello',
  '[]',
  'null',
  '42',
  '{"kind":"other","version":1}',
  '{"kind":"sidecard-backup"}',
  '%PDF-1.7',
])('a file of something else is not ours: %s', async (text) => {
  expect(await reading(text)).toEqual({ status: 'foreign' });
});

test('a file of a newer version says so, whatever it holds', async () => {
  expect(
    await changed((document) => {
      document.version = 2;
      document.tables = { dreams: [] };
    }),
  ).toEqual({ status: 'newer', version: 2 });
});

test('a file cut at any place is damaged, never half read', async () => {
  for (let end = 30; end < file.length - 2; end += 37)
    expect(await reading(file.slice(0, end))).toMatchObject({ status: 'damaged' });
});

test.each<[string, (document: File) => void, string]>([
  ['a record is missing', ({ tables }) => tables['contacts']?.pop(), 'contacts'],
  ['a table is missing', ({ tables }) => delete tables['contacts'], 'contacts'],
  ['a count is no number', ({ counts }) => (counts['contacts'] = '2'), ''],
  ['a table is none of ours', ({ tables }) => (tables['dreams'] = []), 'dreams'],
  [
    'an address is none',
    (f) => (record(f, 'contacts', 0)['emails'] = [{ value: 'x' }]),
    'contacts 1',
  ],
  ['a name is a number', (f) => (record(f, 'contacts', 1)['displayName'] = 7), 'contacts 2'],
  ['a field is unknown', (f) => (record(f, 'contacts', 1)['isAdmin'] = true), 'contacts 2'],
  ['an id comes twice', (f) => (record(f, 'contacts', 1)['id'] = 'ann'), 'contacts 2'],
  [
    'a link is a script',
    (f) => (record(f, 'interactions', 0)['mail'] = { webmail: 'x', link: 'javascript:alert(1)' }),
    'interactions 1',
  ],
])('a file in which %s is damaged there', async (_, change, where) => {
  expect(await changed(change)).toEqual({ status: 'damaged', where });
});

test('damaged settings cost only themselves', async () => {
  expect(
    await changed((document) => {
      document.settings = { neverLog: 'all', appearance: 'dark' };
    }),
  ).toMatchObject({ status: 'read', backup: { settings: { neverLog: [], appearance: 'dark' } } });
});
