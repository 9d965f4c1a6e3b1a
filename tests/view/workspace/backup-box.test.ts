import { beforeEach, expect, test } from 'vitest';

import { commit } from '#lib/db/commit.ts';
import type { Store } from '#lib/db/store.ts';
import { parseEmail } from '#lib/domain/email.ts';
import { Notice } from '#lib/view/notice.ts';
import type { Restoring } from '#lib/view/workspace/backup-box.ts';
import { BackupBox } from '#lib/view/workspace/backup-box.ts';

import { contactIdsByName } from '../../db/ids-by-name.ts';
import { aContact } from '../../db/builders.ts';
import { readyStore } from '../../db/open-store.ts';
import { aHost, type FakeHost } from './a-host.ts';

let store: Store;
let host: FakeHost;
let notice: Notice;
let box: BackupBox;
beforeEach(async () => {
  store = await readyStore();
  host = aHost({}, { neverLog: [{ kind: 'domain', value: 'bank.example' }] });
  notice = new Notice(store);
  box = new BackupBox(store, host, notice);
  await commit(store, { verb: 'addContact' }, [aContact('ann'), aContact('bob')]);
});

async function savedFile() {
  await box.save();
  const [file] = host.downloads;
  if (!file) throw new Error('Nothing was saved');
  return { text: () => Promise.resolve(file.text) };
}
const file = (text: string) => ({ text: () => Promise.resolve(text) });

test('saving gives the user a file named by the day', async () => {
  await box.save();
  expect(host.downloads.map(({ name }) => name)).toEqual(['sidecard-2026-11-24.json']);
  expect(box.saved.value).toBe('sidecard-2026-11-24.json');
});

test('a chosen file says what it would do, and does nothing before it is agreed to', async () => {
  const saved = await savedFile();
  await commit(store, { verb: 'deleteContact' }, [
    { table: 'contacts', id: 'ann', set: { deletedAt: 1 } },
  ]);
  await box.read(saved);
  expect(box.restoring.value).toMatchObject({
    kind: 'planned',
    plan: { added: 1, changed: 0, same: 2, loggedAgain: 0 },
    size: 1,
  });
  expect(await contactIdsByName(store)).toEqual(['bob']);
  await box.apply();
  expect(await contactIdsByName(store)).toEqual(['ann', 'bob']);
  expect(notice.view.value?.words).toEqual({ key: 'data_restored', args: [1] });
  await notice.view.value?.undo?.();
  expect(await contactIdsByName(store)).toEqual(['bob']);
});

test('a file that is turned down changes nothing and cannot be applied later', async () => {
  const saved = await savedFile();
  await commit(store, { verb: 'deleteContact' }, [
    { table: 'contacts', id: 'ann', set: { deletedAt: 1 } },
  ]);
  await box.read(saved);
  box.cancel();
  await box.apply();
  expect(box.restoring.value).toEqual({ kind: 'idle' });
  expect(await contactIdsByName(store)).toEqual(['bob']);
});

test.each<[string, string, Restoring]>([
  ['another file', '{"a":1}', { kind: 'refused', words: { key: 'data_restore_foreign' } }],
  [
    'a file of a newer version',
    '{"kind":"sidecard-backup","version":9}',
    { kind: 'refused', words: { key: 'data_restore_newer' } },
  ],
  [
    'a cut file',
    '{"kind":"sidecard-backup","version":1,',
    { kind: 'refused', words: { key: 'data_restore_damaged' } },
  ],
])('%s is refused in words', async (_, text, refused) => {
  await box.read(file(text));
  expect(box.restoring.value).toEqual(refused);
});

test('a damaged record is named by its place', async () => {
  await box.save();
  const text = host.downloads[0]?.text.replace('"displayName":"Ann Example"', '"displayName":7');
  await box.read(file(text ?? ''));
  expect(box.restoring.value).toEqual({
    kind: 'refused',
    words: { key: 'data_restore_damaged_at', args: ['contacts 1'] },
  });
});

test('a file that cannot be read at all is refused, too', async () => {
  const unreadable = { text: () => Promise.reject(new Error('gone')) };
  await expect(box.read(unreadable)).rejects.toThrow('gone');
  expect(box.restoring.value).toEqual({
    kind: 'refused',
    words: { key: 'data_restore_unread' },
  });
});

test('restoring joins the lists of addresses and takes none away', async () => {
  const saved = await savedFile();
  const me = parseEmail('me@acme.example');
  if (!me) throw new Error('no address');
  await host.changeSettings({
    neverLog: [{ kind: 'address', value: 'boss@acme.example' }],
    ownAddresses: { '*': [me] },
    language: 'zh_TW',
  });
  await box.read(saved);
  await commit(store, { verb: 'deleteContact' }, [
    { table: 'contacts', id: 'ann', set: { deletedAt: 1 } },
  ]);
  await box.read(saved);
  await box.apply();
  expect(host.settings.value).toMatchObject({
    neverLog: [
      { kind: 'address', value: 'boss@acme.example' },
      { kind: 'domain', value: 'bank.example' },
    ],
    ownAddresses: { '*': ['me@acme.example'] },
    language: 'zh_TW',
  });
});

test('a store that may only be read refuses the restoration in words', async () => {
  const saved = await savedFile();
  await commit(store, { verb: 'deleteContact' }, [
    { table: 'contacts', id: 'ann', set: { deletedAt: 1 } },
  ]);
  const reading = new BackupBox({ ...store, readOnly: true }, host, notice);
  await reading.read(saved);
  await reading.apply();
  expect(reading.restoring.value).toEqual({
    kind: 'refused',
    words: { key: 'problem_read_only' },
  });
});
