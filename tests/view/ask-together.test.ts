// Dexie's live queries ask nothing where there is no IndexedDB of the whole page.
import 'fake-indexeddb/auto';

import { computed, effect, signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';

import { commit } from '#lib/db/commit.ts';
import { companyById } from '#lib/db/company-queries.ts';
import { contactById } from '#lib/db/contact-queries.ts';
import type { Store } from '#lib/db/store.ts';
import { live, valueOr } from '#lib/view/live.ts';

import { aCompany, aContact } from '../db/builders.ts';
import { readyStore } from '../db/open-store.ts';

const label = { verb: 'editContact' } as const;

async function annAndAcme() {
  const store = await readyStore();
  await commit(store, label, [aContact('ann', { displayName: 'Ann Lee' }), aCompany('acme')]);
  return store;
}
const asked = (store: Store) => vi.spyOn(store.db, 'transaction');
const nameOf = (store: Store) => async () => (await contactById(store, 'ann'))?.displayName;
const companyOf = (store: Store) => async () => (await companyById(store, 'acme'))?.name;

test('questions that come up in one moment cost one transaction, and the screen changes once', async () => {
  const store = await annAndAcme();
  const transactions = asked(store);
  const contact = live(() => nameOf(store), store);
  const company = live(() => companyOf(store), store);
  const screens: string[] = [];
  const shown = computed(() => `${valueOr(contact.value, '…')} of ${valueOr(company.value, '…')}`);
  effect(() => void screens.push(shown.value));
  await vi.waitFor(() => expect(screens.at(-1)).toBe('Ann Lee of Acme'));
  expect(transactions).toHaveBeenCalledTimes(1);
  expect(screens).toEqual(['… of …', 'Ann Lee of Acme']);
});

test('a write changes the answer that it is about and leaves the others as they are', async () => {
  const store = await annAndAcme();
  const contact = live(() => nameOf(store), store);
  const company = live(() => async () => ({ found: await companyById(store, 'acme') }), store);
  await vi.waitFor(() => expect(company.value.status).toBe('ready'));
  const before = company.value;
  await commit(store, label, [{ table: 'contacts', id: 'ann', set: { displayName: 'Ann Wu' } }]);
  await vi.waitFor(() => expect(valueOr(contact.value, null)).toBe('Ann Wu'));
  expect(company.value).toBe(before);
});

test('one that fails fails alone, and one that is dropped is not asked again', async () => {
  const store = await annAndAcme();
  const wanted = signal(true);
  let count = 0;
  const name = nameOf(store);
  const counted = () => {
    count += 1;
    return name();
  };
  const dropped = live(() => (wanted.value ? counted : null), store);
  const failing = live(() => () => Promise.reject(new Error('no such thing')), store);
  const company = live(() => companyOf(store), store);
  await vi.waitFor(() => expect(valueOr(company.value, null)).toBe('Acme'));
  expect(failing.value.status).toBe('failed');
  expect(valueOr(dropped.value, null)).toBe('Ann Lee');
  wanted.value = false;
  await commit(store, label, [
    { table: 'companies', id: 'acme', set: { name: 'Acme Ltd' } },
    { table: 'contacts', id: 'ann', set: { displayName: 'Ann Wu' } },
  ]);
  await vi.waitFor(() => expect(valueOr(company.value, null)).toBe('Acme Ltd'));
  expect(count).toBe(1);
});
