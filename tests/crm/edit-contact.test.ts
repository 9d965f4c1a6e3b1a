import { beforeEach, expect, test } from 'vitest';

import { addCompany } from '#lib/crm/add-company.ts';
import { createContact } from '#lib/crm/create-contact.ts';
import { editCompany } from '#lib/crm/edit-company.ts';
import { editContact } from '#lib/crm/edit-contact.ts';
import { commit } from '#lib/db/commit.ts';
import { companyById } from '#lib/db/company-queries.ts';
import { contactById } from '#lib/db/contact-queries.ts';
import { journalPage } from '#lib/db/journal-queries.ts';
import type { Store } from '#lib/db/store.ts';
import { undo } from '#lib/db/undo.ts';

import { companyIdsByName } from '../db/ids-by-name.ts';
import { aCompany, aContact, email } from '../db/builders.ts';
import { readyStore } from '../db/open-store.ts';

let store: Store;
beforeEach(async () => {
  store = await readyStore();
  await commit(store, { verb: 'addContact' }, [
    aContact('ann', {
      mailboxes: ['ann@acme.example'],
      companyId: 'acme',
      phones: [{ value: '+886223635502', label: 'work', source: 'signature' }],
    }),
    aCompany('acme', { domains: ['acme.example'] }),
  ]);
});

const lastEntry = async () => (await journalPage(store, undefined, 1))[0];

test('an edit is one journal entry with the name, and Undo takes all of it back', async () => {
  const before = await contactById(store, 'ann');
  const edited = await editContact(store, 'ann', { displayName: 'Anna', company: 'Bolt' });
  expect(await lastEntry()).toMatchObject({
    label: { verb: 'editContact', subject: 'Anna' },
    size: 2,
  });
  if (edited.status !== 'committed') throw new Error(edited.status);
  await undo(store, edited.entry);
  const { updatedAt: _before, ...fields } = before ?? {};
  expect(await contactById(store, 'ann')).toMatchObject(fields);
  expect(await companyIdsByName(store)).toEqual(['acme']);
});

test('a company is found by its name, whatever the case and the accents', async () => {
  await commit(store, { verb: 'addCompany' }, [aCompany('ecole', { name: 'École Verte' })]);
  await editContact(store, 'ann', { company: 'ecole  verte' });
  expect(await contactById(store, 'ann')).toMatchObject({ companyId: 'ecole' });
});

test('the company that a contact has stays, although another one is called the same', async () => {
  await commit(store, { verb: 'addCompany' }, [aCompany('older', { name: 'Acme', createdAt: 1 })]);
  await editContact(store, 'ann', { company: 'ACME', title: 'Buyer' });
  expect(await contactById(store, 'ann')).toMatchObject({ companyId: 'acme', title: 'Buyer' });
});

test('an unknown company is made, with the domain of the address unless another has it', async () => {
  await editContact(store, 'ann', { company: 'Bolt' });
  const bolt = (await contactById(store, 'ann'))?.companyId ?? '';
  expect(await companyById(store, bolt)).toMatchObject({ name: 'Bolt', domains: [] });
  await editContact(store, 'ann', { company: 'Cube', emails: [email('ann@mail.cube.example')] });
  const cube = (await contactById(store, 'ann'))?.companyId ?? '';
  expect(await companyById(store, cube)).toMatchObject({ domains: ['cube.example'] });
});

test('a mail provider is nobody’s company domain', async () => {
  await editContact(store, 'ann', { company: 'Bolt', emails: [email('ann@gmail.com')] });
  const bolt = (await contactById(store, 'ann'))?.companyId ?? '';
  expect(await companyById(store, bolt)).toMatchObject({ domains: [] });
});

test('a number that stays keeps where it came from', async () => {
  await editContact(store, 'ann', {
    phones: [{ value: '+12025550143' }, { value: '+886223635502' }],
  });
  expect(await contactById(store, 'ann')).toMatchObject({
    phones: [
      { value: '+12025550143' },
      { value: '+886223635502', label: 'work', source: 'signature' },
    ],
  });
});

test('null takes a field away and nothing else', async () => {
  await editContact(store, 'ann', { company: null });
  const contact = await contactById(store, 'ann');
  expect(contact).not.toHaveProperty('companyId');
  expect(contact).toMatchObject({ displayName: 'Ann Example' });
});

test('a contact that is gone is not edited back to life', async () => {
  await commit(store, { verb: 'deleteContact' }, [
    { table: 'contacts', id: 'ann', set: { deletedAt: 1 } },
  ]);
  expect(await editContact(store, 'ann', { title: 'Buyer' })).toEqual({ status: 'gone' });
  expect(await editContact(store, 'nobody', { title: 'Buyer' })).toEqual({ status: 'gone' });
});

test('a new contact by hand joins the company of that name', async () => {
  const created = await createContact(store, { displayName: 'Bob', company: 'acme' });
  if (created.status !== 'created') throw new Error(created.status);
  expect(await contactById(store, created.id)).toMatchObject({
    displayName: 'Bob',
    companyId: 'acme',
    emails: [],
  });
  expect(await lastEntry()).toMatchObject({ label: { verb: 'addContact', subject: 'Bob' } });
});

test('a company is edited and made by hand', async () => {
  await editCompany(store, 'acme', { name: 'Acme Ltd', website: 'https://acme.example' });
  expect(await companyById(store, 'acme')).toMatchObject({
    name: 'Acme Ltd',
    website: 'https://acme.example',
    domains: ['acme.example'],
  });
  expect(await lastEntry()).toMatchObject({ label: { verb: 'editCompany', subject: 'Acme Ltd' } });
  await editCompany(store, 'acme', { website: null });
  expect(await companyById(store, 'acme')).not.toHaveProperty('website');
  const created = await addCompany(store, { name: 'Bolt', domains: ['bolt.example'] });
  if (created.status !== 'created') throw new Error(created.status);
  expect(await companyById(store, created.id)).toMatchObject({ domains: ['bolt.example'] });
  expect(await editCompany(store, 'nothing', { name: 'x' })).toEqual({ status: 'gone' });
});
