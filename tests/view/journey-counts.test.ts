// Dexie's live queries ask nothing where there is no IndexedDB of the whole page.
import 'fake-indexeddb/auto';

import { afterEach, expect, test, vi } from 'vitest';

import { allRows } from '#lib/db/all-rows.ts';
import { commit } from '#lib/db/commit.ts';
import { areAnswersDue } from '#lib/view/answers-due.ts';

import { aMailSnapshot } from '../builders.ts';
import { aCompany, aContact, anInteraction, anOpportunity, aTask } from '../db/builders.ts';
import { countRequests } from '../db/count-requests.ts';
import { readyStore } from '../db/open-store.ts';
import { aSidebar, until } from './a-sidebar.ts';

/* What a journey asks of the database does not depend on the machine, so it is held here and not in the benchmark. */

afterEach(() => vi.restoreAllMocks());

async function aCustomer() {
  const store = await readyStore();
  const contacts = ['bob', 'cleo'].map((id) =>
    aContact(id, { displayName: id, mailboxes: [`${id}@acme.example`], companyId: 'acme' }),
  );
  await commit(store, { verb: 'loadSample' }, [
    aCompany('acme', { domains: ['acme.example'] }),
    aContact('ann', { mailboxes: ['ann.lee@acme.example'], companyId: 'acme' }),
    ...contacts,
    ...Array.from({ length: 60 }, (_, at) =>
      anInteraction(`log-${at}`, { at: at * 1_000, contactIds: ['ann'] }),
    ),
    anOpportunity('seats', { companyId: 'acme', contacts: [{ contactId: 'ann' }] }),
    aTask('call', { contactIds: ['ann'] }),
  ]);
  return store;
}

test('opening a mail, logging it and taking that back cost few transactions, with thousands logged as with none', async () => {
  // Before it is opened: Dexie holds on to the function as it finds it.
  const asked = countRequests();
  const { model, show } = await aSidebar([], await aCustomer());
  asked.forget();
  show(aMailSnapshot());
  await until(model.log.view, ({ kind }) => kind === 'ready');
  await until(model.history.total, (total) => total === 60);
  await until(model.card.colleagues, (found) => found?.people.length === 2);
  // Who it is; the whole card; then what stands below it, how long the history is, and what was sent before.
  // Questions that come up in one moment share a transaction; a busy machine makes two moments of one.
  expect(asked.cost().reading).toBeLessThanOrEqual(7);
  expect(asked.cost().requests).toBeGreaterThan(10);
  expect(asked.cost().requests).toBeLessThanOrEqual(25);
  expect(asked.cost().writing).toBe(0);

  asked.forget();
  const logging = model.log.log();
  // So that nothing is drawn between the click and the write.
  expect(areAnswersDue()).toBe(true);
  await logging;
  expect(asked.cost().writing).toBe(1);
  await until(model.log.view, ({ kind }) => kind === 'logged');

  asked.forget();
  await model.log.undo();
  expect(asked.cost().writing).toBe(1);
  await until(model.log.view, ({ kind }) => kind === 'ready');
});

test('a mail of a few lines costs less than two kilobytes, names and journal included', async () => {
  const { model, show, store } = await aSidebar([], await aCustomer());
  show(aMailSnapshot());
  await until(model.log.view, ({ kind }) => kind === 'ready');
  const stored = async () => {
    const rows = await store.db.interactions.toArray();
    const journal = await store.db.journal.toArray();
    return new TextEncoder().encode(JSON.stringify([rows, journal])).length;
  };
  const before = await stored();
  await model.log.log();
  expect((await allRows(store, 'interactions')).length).toBe(61);
  const bytes = (await stored()) - before;
  expect(bytes).toBeGreaterThan(500);
  expect(bytes).toBeLessThan(2_000);
});
