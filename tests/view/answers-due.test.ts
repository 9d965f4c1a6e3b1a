// Dexie's live queries ask nothing where there is no IndexedDB of the whole page.
import 'fake-indexeddb/auto';

import { effect } from '@preact/signals';
import { expect, test, vi } from 'vitest';

import { commit } from '#lib/db/commit.ts';
import { companyById } from '#lib/db/company-queries.ts';
import { contactById } from '#lib/db/contact-queries.ts';
import { areAnswersDue, whenAnswered } from '#lib/view/answers-due.ts';
import { live, valueOr } from '#lib/view/live.ts';

import { aCompany, aContact } from '../db/builders.ts';
import { readyStore } from '../db/open-store.ts';

const label = { verb: 'editContact' } as const;

async function annOfAcme() {
  const store = await readyStore();
  await commit(store, label, [aContact('ann', { companyId: 'acme' }), aCompany('acme')]);
  return store;
}

test('what is drawn when all answers have come has those to the questions that came up with the first', async () => {
  const store = await annOfAcme();
  const contact = live(() => () => contactById(store, 'ann'), store);
  const company = live(() => {
    const id = valueOr(contact.value, null)?.companyId;
    return id === undefined ? null : () => companyById(store, id);
  }, store);
  expect(areAnswersDue()).toBe(true);
  const drawn = vi.fn<(name: string | undefined) => void>();
  whenAnswered(() => drawn(valueOr(company.value, null)?.name));
  await vi.waitFor(() => expect(areAnswersDue()).toBe(false));
  await vi.waitFor(() => expect(drawn).toHaveBeenCalledTimes(1));
  expect(drawn).toHaveBeenCalledWith('Acme');
});

test('nobody waits for a question that nobody asks any more, nor for one that is asked afterwards', async () => {
  const store = await annOfAcme();
  const dropped = effect(() => void live(() => () => contactById(store, 'ann'), store));
  dropped();
  const later = live(() => () => contactById(store, 'ann'), store, 'afterwards');
  await vi.waitFor(() => expect(areAnswersDue()).toBe(false), { interval: 1 });
  expect(later.value.status).toBe('loading');
  await vi.waitFor(() => expect(later.value.status).toBe('ready'));
});
