import { beforeEach, expect, test } from 'vitest';

import { editContact } from '#lib/crm/edit-contact.ts';
import { deleteContact } from '#lib/crm/delete-record.ts';
import { commit } from '#lib/db/commit.ts';
import { companyById } from '#lib/db/company-queries.ts';
import { contactById } from '#lib/db/contact-queries.ts';
import { journalPage } from '#lib/db/journal-queries.ts';
import type { Store } from '#lib/db/store.ts';
import { companyForm, contactForm } from '#lib/view/edit-form.ts';
import { Notice } from '#lib/view/notice.ts';
import type { EditField, EditForm } from '#lib/view/card-model.ts';

import { aCompany, aContact } from '../db/builders.ts';
import { readyStore } from '../db/open-store.ts';

let store: Store;
let notice: Notice;
let closed: number;
beforeEach(async () => {
  store = await readyStore();
  notice = new Notice(store);
  closed = 0;
  await commit(store, { verb: 'addContact' }, [
    aContact('ann', {
      mailboxes: ['ann@acme.example', 'ann@mail.example'],
      companyId: 'acme',
      phones: [{ value: '+886223635502', extension: '7' }],
    }),
    aCompany('acme', { domains: ['acme.example'] }),
  ]);
});

const options = () => ({ region: 'TW', notice, done: () => void (closed += 1) });

function found<T>(record: T | undefined): T {
  if (record === undefined) throw new Error('It is not there.');
  return record;
}

const openContact = async (): Promise<EditForm> =>
  contactForm(
    store,
    found(await contactById(store, 'ann')),
    found(await companyById(store, 'acme')),
    options(),
  );

const openCompany = async (): Promise<EditForm> =>
  companyForm(store, found(await companyById(store, 'acme')), options());

function field(form: EditForm, name: EditField['name'], index = 0): EditField {
  const sought = form.fields.value.find((one) => one.name === name && one.index === index);
  if (!sought) throw new Error(`No field ${name} ${index}`);
  return sought;
}

const shown = (form: EditForm) => form.fields.value.map(({ name, value }) => [name, value.value]);

test('the form of a contact shows what is known, with an empty row where a list has nothing', async () => {
  const form = await openContact();
  await expect.poll(() => field(form, 'phone').value.value).toBe('+886 2 2363 5502 ext. 7');
  expect(shown(form)).toEqual([
    ['displayName', 'Ann Example'],
    ['title', ''],
    ['company', 'Acme'],
    ['email', 'ann@acme.example'],
    ['email', 'ann@mail.example'],
    ['phone', '+886 2 2363 5502 ext. 7'],
    ['note', ''],
  ]);
});

test('saving writes only what was touched, so an edit in another tab stays', async () => {
  const form = await openContact();
  await editContact(store, 'ann', { title: 'Head of purchasing', note: 'from the other tab' });
  field(form, 'note').value.value = 'from this tab';
  await form.save();
  expect(await contactById(store, 'ann')).toMatchObject({
    title: 'Head of purchasing',
    note: 'from this tab',
    phones: [{ value: '+886223635502', extension: '7' }],
  });
  expect(closed).toBe(1);
});

test('a save is offered to be undone', async () => {
  const form = await openContact();
  field(form, 'displayName').value.value = 'Anna';
  await form.save();
  expect(notice.view.value?.words).toEqual({ key: 'edit_saved', args: ['Anna'] });
  await notice.view.value?.undo?.();
  expect(await contactById(store, 'ann')).toMatchObject({ displayName: 'Ann Example' });
});

test('saving without a change writes nothing and closes', async () => {
  const form = await openContact();
  const before = await journalPage(store, undefined, 10);
  await form.save();
  expect(await journalPage(store, undefined, 10)).toEqual(before);
  expect(closed).toBe(1);
});

test('a wrong row keeps the form open and says so until it is changed', async () => {
  const form = await openContact();
  field(form, 'email', 1).value.value = 'not an address';
  await form.save();
  expect(closed).toBe(0);
  expect(field(form, 'email', 0).error.value).toBeNull();
  expect(field(form, 'email', 1).error.value).toEqual({ key: 'edit_error_noAddress' });
  field(form, 'email', 1).value.value = 'ann@home.example';
  expect(field(form, 'email', 1).error.value).toBeNull();
  await form.save();
  expect((await contactById(store, 'ann'))?.emails.map(({ value }) => value)).toEqual([
    'ann@acme.example',
    'ann@home.example',
  ]);
});

test('rows are added behind their kind and removed, and the others move up', async () => {
  const form = await openContact();
  form.addRow('email');
  form.addRow('link');
  field(form, 'email', 2).value.value = 'third@acme.example';
  field(form, 'link').value.value = 'acme.example/ann';
  form.removeRow(field(form, 'email', 0));
  expect(field(form, 'email', 1).value.value).toBe('third@acme.example');
  await form.save();
  const contact = await contactById(store, 'ann');
  expect(contact?.emails.map(({ value }) => value)).toEqual([
    'ann@mail.example',
    'third@acme.example',
  ]);
  expect(contact?.urls?.map(({ value }) => value)).toEqual(['https://acme.example/ann']);
});

test('removing the only row empties the list', async () => {
  const form = await openContact();
  form.removeRow(field(form, 'phone'));
  await form.save();
  expect((await contactById(store, 'ann'))?.phones).toEqual([]);
});

test('a contact that was deleted meanwhile is not written, and the form says so', async () => {
  const form = await openContact();
  await deleteContact(store, 'ann');
  field(form, 'title').value.value = 'Buyer';
  await form.save();
  expect(closed).toBe(0);
  expect(notice.view.value?.words).toEqual({ key: 'edit_gone' });
});

test('a store that may only be read refuses in words', async () => {
  const form = contactForm(
    { ...store, readOnly: true },
    found(await contactById(store, 'ann')),
    null,
    options(),
  );
  field(form, 'title').value.value = 'Buyer';
  await form.save();
  expect(notice.view.value?.words).toEqual({ key: 'problem_read_only' });
  expect(form.busy.value).toBe(false);
});

test('a company is edited by its own fields', async () => {
  const form = await openCompany();
  expect(shown(form)).toEqual([
    ['displayName', 'Acme'],
    ['website', ''],
    ['domain', 'acme.example'],
    ['phone', ''],
    ['note', ''],
  ]);
  field(form, 'displayName').value.value = 'Acme Ltd';
  form.addRow('domain');
  field(form, 'domain', 1).value.value = 'www.acme-group.example';
  await form.save();
  expect(await companyById(store, 'acme')).toMatchObject({
    name: 'Acme Ltd',
    domains: ['acme.example', 'acme-group.example'],
  });
  expect(notice.view.value?.words.args).toEqual(['Acme Ltd']);
});

test('cancelling writes nothing', async () => {
  const form = await openCompany();
  field(form, 'displayName').value.value = 'Other';
  form.cancel();
  expect(closed).toBe(1);
  expect(await companyById(store, 'acme')).toMatchObject({ name: 'Acme' });
});
