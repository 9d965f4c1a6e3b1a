import { beforeEach, expect, test } from 'vitest';

import {
  deleteCompany,
  deleteContact,
  deleteInteraction,
  restore,
} from '#lib/crm/delete-record.ts';
import { commit } from '#lib/db/commit.ts';
import { companyById } from '#lib/db/company-queries.ts';
import { contactById, contactsOfCompany } from '#lib/db/contact-queries.ts';
import { interactionById } from '#lib/db/interaction-queries.ts';
import { journalPage } from '#lib/db/journal-queries.ts';
import type { Store } from '#lib/db/store.ts';
import { undo } from '#lib/db/undo.ts';

import { contactIdsByName } from '../db/ids-by-name.ts';
import { aCompany, aContact, anInteraction } from '../db/builders.ts';
import { readyStore } from '../db/open-store.ts';

let store: Store;
beforeEach(async () => {
  store = await readyStore();
  await commit(store, { verb: 'addContact' }, [
    aContact('ann', { mailboxes: ['ann@acme.example'], companyId: 'acme' }),
    aCompany('acme'),
    anInteraction('mail', { subject: 'Offer', contactIds: ['ann'] }),
  ]);
});

const lastLabel = async () => (await journalPage(store, undefined, 1))[0]?.label;

test('a deleted contact is in no list, and Undo brings it back as it was', async () => {
  const before = await contactById(store, 'ann');
  const deleted = await deleteContact(store, 'ann');
  expect(await contactIdsByName(store)).toEqual([]);
  expect(await lastLabel()).toEqual({ verb: 'deleteContact', subject: 'Ann Example' });
  if (deleted.status !== 'committed') throw new Error(deleted.status);
  await undo(store, deleted.entry);
  expect(await contactById(store, 'ann')).toEqual({ ...before, updatedAt: expect.any(Number) });
});

test('people of a deleted company are with it again when it is brought back', async () => {
  await deleteCompany(store, 'acme');
  expect(await companyById(store, 'acme')).toBeUndefined();
  expect(await contactById(store, 'ann')).toBeDefined();
  await restore(store, 'companies', 'acme', 'Acme');
  expect(await contactsOfCompany(store, 'acme', 5)).toHaveLength(1);
  expect(await lastLabel()).toEqual({ verb: 'restore', subject: 'Acme' });
});

test('a logged mail can be deleted', async () => {
  await deleteInteraction(store, 'mail');
  expect(await interactionById(store, 'mail')).toBeUndefined();
  expect(await lastLabel()).toEqual({ verb: 'deleteInteraction', subject: 'Offer' });
});

test('what is gone already is not deleted again', async () => {
  await deleteContact(store, 'ann');
  expect(await deleteContact(store, 'ann')).toEqual({ status: 'gone' });
  expect(await deleteCompany(store, 'nothing')).toEqual({ status: 'gone' });
  expect(await deleteInteraction(store, 'nothing')).toEqual({ status: 'gone' });
});
