// Dexie's live queries ask nothing where there is no IndexedDB of the whole page.
import 'fake-indexeddb/auto';

import { afterEach, describe, expect, test } from 'vitest';

import { commit } from '#lib/db/commit.ts';
import type { Store } from '#lib/db/store.ts';
import { defaultSettings } from '#lib/domain/settings.ts';
import { sites } from '#lib/adapters/sites.ts';
import type { Host } from '#lib/view/workspace/host.ts';
import { mailboxes, optionalMailboxes } from '#lib/view/workspace/mailboxes.ts';
import { Workspace } from '#lib/view/workspace/workspace.ts';

import { contactIdsByName } from '../../db/ids-by-name.ts';
import { aContact } from '../../db/builders.ts';
import { openIn, readyStore } from '../../db/open-store.ts';
import { aHost, type FakeHost } from './a-host.ts';

let model: Workspace;
afterEach(() => model[Symbol.dispose]());

function open(host: FakeHost): Workspace {
  model = new Workspace(host, host.hash);
  return model;
}

const kind = () => model.state.value.kind;
const pages = () => {
  const state = model.state.value;
  if (state.kind !== 'open') throw new Error(`It is ${state.kind}`);
  return state.pages;
};

test('the address decides the page, and going somewhere changes the address', async () => {
  const host = aHost();
  open(host);
  expect(model.route.value).toEqual({ page: 'today', id: null });
  model.goTo('#/contacts/ann');
  expect(model.route.value).toEqual({ page: 'contacts', id: 'ann' });
  await expect.poll(kind).toBe('open');
});

test.each(['privateWindow', 'blocked', 'unknown'] as const)(
  'a browser that denies the storage (%s) is asked again when the user says so',
  async (reason) => {
    let denied = true;
    const host: FakeHost = aHost({
      openStore: (closed) =>
        denied
          ? Promise.resolve({ status: 'denied', reason, error: null })
          : openIn(host.profile, { closed }),
    } satisfies Partial<Host>);
    open(host);
    await expect.poll(() => model.state.value).toEqual({ kind: 'denied', reason });
    denied = false;
    model.start();
    await expect.poll(kind).toBe('open');
  },
);

test('a full disk is said', async () => {
  open(aHost({ openStore: () => Promise.resolve({ status: 'full', error: null }) }));
  await expect.poll(kind).toBe('full');
});

test('a store of a newer version is shown and not written', async () => {
  const store = await readyStore();
  const newer = { ...store, readOnly: true };
  open(aHost({ openStore: () => Promise.resolve({ status: 'newer', store: newer, found: 9 }) }));
  await expect.poll(() => model.state.value).toMatchObject({ kind: 'open', newer: true });
  expect(pages().readOnly.value).toBe(true);
});

test('what is left of a damaged store can be saved, and then gone on with', async () => {
  const host = aHost();
  const store = await readyStore(host.profile);
  await commit(store, { verb: 'addContact' }, [aContact('ann'), aContact('bob')]);
  const { kept } = host.profile.counts;
  if (!kept) throw new Error('no counts');
  host.profile.counts.kept = { ...kept, contacts: 5 };
  open(host);
  await expect
    .poll(() => model.state.value)
    .toMatchObject({ kind: 'damaged', missing: [{ table: 'contacts', expected: 5, found: 2 }] });
  const state = model.state.value;
  if (state.kind !== 'damaged') throw new Error(state.kind);
  await state.rescue.save();
  expect(host.downloads[0]?.text).toContain('"contacts":2');
  await state.rescue.accept();
  await expect.poll(kind).toBe('open');
  expect(host.profile.counts.kept).toMatchObject({ contacts: 2 });
});

test('deleting everything saves a file first, asks, and lands on the first-run page', async () => {
  const host = aHost({}, { language: 'zh_CN' });
  const other = await readyStore(host.profile);
  await commit(other, { verb: 'addContact' }, [aContact('ann')]);
  open(host);
  await expect.poll(kind).toBe('open');
  const { erase } = pages().data;
  await erase.confirm();
  expect(erase.state.value).toEqual({ kind: 'idle' });
  await erase.begin();
  expect(erase.state.value).toEqual({ kind: 'asking', file: 'sidecard-2026-11-24.json' });
  erase.cancel();
  expect(await contactIdsByName(other)).toEqual(['ann']);
  await erase.begin();
  await erase.confirm();
  expect(host.hash.value).toBe('#/welcome');
  expect(host.settings.value).toEqual(defaultSettings);
  await expect.poll(kind).toBe('open');
  const fresh = await readyStore(host.profile);
  expect(await contactIdsByName(fresh)).toEqual([]);
});

test('a tab learns that another one has deleted everything, and can begin anew', async () => {
  const host = aHost();
  open(host);
  await expect.poll(kind).toBe('open');
  const other = new Workspace({ ...host }, host.hash);
  await expect.poll(() => other.state.value.kind).toBe('open');
  const state = other.state.value;
  if (state.kind !== 'open') throw new Error(state.kind);
  await state.pages.data.erase.begin();
  await state.pages.data.erase.confirm();
  await expect.poll(() => model.state.value).toEqual({ kind: 'closed', why: 'erased' });
  model.start();
  await expect.poll(kind).toBe('open');
  other[Symbol.dispose]();
});

test('a backup that cannot be saved does not keep anybody from deleting', async () => {
  const host = aHost({
    download: () => {
      throw new Error('no room');
    },
  });
  open(host);
  await expect.poll(kind).toBe('open');
  const { erase } = pages().data;
  await erase.begin();
  expect(erase.state.value).toEqual({ kind: 'asking', file: null });
});

test('sample data goes in and out, and says how much', async () => {
  open(aHost());
  await expect.poll(kind).toBe('open');
  const { sample, notice } = pages();
  await sample.load();
  expect(notice.view.value?.words.key).toBe('data_sample_loaded');
  await sample.load();
  expect(notice.view.value?.words).toEqual({ key: 'data_sample_already' });
  await sample.remove();
  expect(notice.view.value?.words.key).toBe('data_sample_removed');
  await sample.remove();
  expect(notice.view.value?.words).toEqual({ key: 'data_sample_none' });
});

test('how much there is follows the database', async () => {
  const host = aHost();
  host.hash.value = '#/data';
  open(host);
  await expect.poll(kind).toBe('open');
  const { usage } = pages().data;
  await expect.poll(() => usage.counts.contacts.value).toBe(0);
  const store: Store = await readyStore(host.profile);
  await commit(store, { verb: 'addContact' }, [aContact('ann'), aContact('bob')]);
  await commit(store, { verb: 'deleteContact' }, [
    { table: 'contacts', id: 'bob', set: { deletedAt: 1 } },
  ]);
  await expect.poll(() => usage.counts.contacts.value).toBe(1);
  expect(usage.bytes.value).toEqual({ usage: 1_000, quota: 10_000 });
});

test('what fails without a word of its own is said all the same', async () => {
  open(aHost());
  await expect.poll(kind).toBe('open');
  model.failed();
  expect(pages().notice.view.value?.words).toEqual({ key: 'workspace_failed' });
});

test('leaving the first-run page opens the mailbox and does not come back', async () => {
  const host = aHost();
  open(host);
  await model.openMailbox('gmail');
  expect(host.opened).toEqual(['https://mail.google.com/']);
  expect(host.settings.value.welcomed).toBe(true);
});

describe('a webmail that the manifest does not name', () => {
  test('is opened from the first-run page once the browser was asked and agreed', async () => {
    const host = aHost();
    open(host);
    await model.openMailbox('proton');
    expect(host.asked).toEqual(['https://mail.proton.me']);
    expect(host.opened).toEqual(['https://mail.proton.me/']);
    expect(host.settings.value.welcomed).toBe(true);
  });

  test('is not opened if the browser did not agree, which is said', async () => {
    const host = aHost();
    host.allows = false;
    open(host);
    await expect.poll(kind).toBe('open');
    await model.openMailbox('proton');
    expect(host.opened).toEqual([]);
    expect(host.settings.value.welcomed).toBe(false);
    expect(pages().notice.view.value?.words).toEqual({ key: 'welcome_refused' });
  });

  test('is one that we read, at the address where it begins', () => {
    for (const { id } of optionalMailboxes) {
      const readers = sites.filter((site) => site.matches?.(mailboxes[id]));
      expect(readers.map((site) => site.id)).toEqual([id]);
    }
  });
});
