// Dexie's live queries ask nothing where there is no IndexedDB of the whole page.
import 'fake-indexeddb/auto';

import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { commit } from '#lib/db/commit.ts';
import { companyById } from '#lib/db/company-queries.ts';
import { contactById } from '#lib/db/contact-queries.ts';
import type { Store } from '#lib/db/store.ts';
import { Notice } from '#lib/view/notice.ts';
import type { EditForm } from '#lib/view/card-model.ts';
import { ContactPage } from '#lib/view/workspace/contact-page.ts';
import { DeletedList } from '#lib/view/workspace/deleted-list.ts';

import { contactIdsByName } from '../../db/ids-by-name.ts';
import { aCompany, aContact, anInteraction, aTask } from '../../db/builders.ts';
import { readyStore } from '../../db/open-store.ts';
import { aHost, type FakeHost } from './a-host.ts';

let store: Store;
let host: FakeHost;
let notice: Notice;
let page: ContactPage;
const id = signal<string | null>(null);
beforeEach(async () => {
  store = await readyStore();
  host = aHost();
  notice = new Notice(store);
  id.value = 'ann';
  await commit(store, { verb: 'addContact' }, [
    aContact('ann', {
      mailboxes: ['ann@acme.example'],
      companyId: 'acme',
      phones: [{ value: '+886223635502' }],
    }),
    aCompany('acme'),
    anInteraction('mail', { contactIds: ['ann'], subject: 'Offer' }),
    aTask('call', { contactIds: ['ann'] }),
  ]);
  page = new ContactPage(store, host, id, notice);
  page.view.subscribe(() => {});
  page.history.stretch.subscribe(() => {});
  page.followUps.rows.subscribe(() => {});
  await expect.poll(() => page.view.value.kind).toBe('here');
});
afterEach(() => page[Symbol.dispose]());

const field = (form: EditForm | null, name: string) => {
  const found = form?.fields.value.find((one) => one.name === name);
  if (!found) throw new Error(`No field ${name}`);
  return found;
};

test('a contact is shown with its company, history and follow-ups, numbers as people write them', async () => {
  expect(page.view.value).toMatchObject({
    value: { name: 'Ann Example', company: 'Acme', emails: ['ann@acme.example'] },
  });
  await expect
    .poll(() => page.view.value)
    .toMatchObject({ value: { phones: [{ shown: '+886 2 2363 5502' }] } });
  await expect.poll(() => page.history.stretch.value?.rows[0]?.subject).toBe('Offer');
  await expect.poll(() => page.followUps.rows.value?.[0]?.title).toBe('Call back');
});

test('a deleted contact says so in its place and comes back by Undo or by Restore', async () => {
  await page.remove();
  await expect.poll(() => page.view.value).toEqual({ kind: 'gone', name: 'Ann Example' });
  expect(notice.view.value?.words).toEqual({ key: 'workspace_deleted', args: ['Ann Example'] });
  await notice.view.value?.undo?.();
  await expect.poll(() => page.view.value.kind).toBe('here');
  await page.remove();
  await expect.poll(() => page.view.value.kind).toBe('gone');
  await page.restore();
  await expect.poll(() => page.view.value.kind).toBe('here');
});

test('what was deleted is listed, the last first, until it is brought back', async () => {
  const deleted = new DeletedList(store, 'contacts', signal(true), notice);
  deleted.rows.subscribe(() => {});
  await commit(store, { verb: 'addContact' }, [aContact('bob', { displayName: 'Bob' })]);
  await page.remove();
  id.value = 'bob';
  await expect.poll(() => page.view.value).toMatchObject({ value: { name: 'Bob' } });
  await page.remove();
  const names = () => deleted.rows.value?.map(({ name }) => name);
  await expect.poll(names).toEqual(['Bob', 'Ann Example']);
  await deleted.restore('ann');
  await expect.poll(names).toEqual(['Bob']);
  deleted[Symbol.dispose]();
});

test('an id that was never here is not taken for a deleted contact', async () => {
  id.value = 'nobody';
  await expect.poll(() => page.view.value).toEqual({ kind: 'gone', name: null });
  await page.restore();
  expect(await contactById(store, 'nobody')).toBeUndefined();
});

test('an open form belongs to its contact and goes away with it', async () => {
  page.beginEdit('contact');
  field(page.form.value, 'displayName').value.value = 'Anna';
  await page.form.value?.save();
  expect(page.form.value).toBeNull();
  await expect.poll(() => page.view.value).toMatchObject({ value: { name: 'Anna' } });
  page.beginEdit('company');
  expect(page.form.value?.of).toBe('company');
  id.value = null;
  expect(page.form.value).toBeNull();
});

test('a number without a country is taken for one of the browser’s language, unless the user says otherwise', async () => {
  page.beginEdit('contact');
  field(page.form.value, 'phone').value.value = '02 2363 5503';
  await page.form.value?.save();
  expect((await contactById(store, 'ann'))?.phones).toEqual([{ value: '+886223635503' }]);
  await host.changeSettings({ region: 'DE' });
  page.beginEdit('contact');
  field(page.form.value, 'phone').value.value = '030 901820';
  await page.form.value?.save();
  expect((await contactById(store, 'ann'))?.phones).toEqual([{ value: '+4930901820' }]);
});

test('a new contact is made by hand, with a company of the name that was typed, and opened', async () => {
  id.value = 'new';
  field(page.draft.value, 'displayName').value.value = 'Bob';
  field(page.draft.value, 'email').value.value = 'bob@bolt.example';
  field(page.draft.value, 'company').value.value = 'Bolt';
  await page.draft.value?.save();
  const [first, second] = await contactIdsByName(store);
  const made = first === 'ann' ? second : first;
  expect(host.hash.value).toBe(`#/contacts/${made}`);
  const bob = await contactById(store, made ?? '');
  expect(bob).toMatchObject({ displayName: 'Bob', emails: [{ value: 'bob@bolt.example' }] });
  expect(await companyById(store, bob?.companyId ?? '')).toMatchObject({
    name: 'Bolt',
    domains: ['bolt.example'],
  });
});

test('a new contact without a name is not made, and leaving the form goes back to the list', async () => {
  id.value = 'new';
  await page.draft.value?.save();
  expect(field(page.draft.value, 'displayName').error.value).toEqual({ key: 'edit_error_noName' });
  page.draft.value?.cancel();
  expect(host.hash.value).toBe('#/contacts');
  expect(await contactIdsByName(store)).toEqual(['ann']);
});
