// Dexie's live queries ask nothing where there is no IndexedDB of the whole page.
import 'fake-indexeddb/auto';

import { effect, signal } from '@preact/signals';
import { afterEach, expect, test, vi } from 'vitest';

import { commit } from '#lib/db/commit.ts';
import { areAnswersDue } from '#lib/view/answers-due.ts';
import { Notice } from '#lib/view/notice.ts';
import { CompanyPage } from '#lib/view/workspace/company-page.ts';
import { ContactPage } from '#lib/view/workspace/contact-page.ts';
import { contactSource } from '#lib/view/workspace/list-sources.ts';
import { RecordList } from '#lib/view/workspace/record-list.ts';

import { aCompany, aContact, anInteraction, anOpportunity, aTask } from '../../db/builders.ts';
import { countRequests } from '../../db/count-requests.ts';
import { readyStore } from '../../db/open-store.ts';
import { aHost } from './a-host.ts';

/* What a page of the workspace asks of the database before it is drawn does not depend on the machine, so it is held here. */

afterEach(() => vi.restoreAllMocks());

async function aTeam() {
  const asked = countRequests();
  const store = await readyStore();
  await commit(store, { verb: 'loadSample' }, [
    aCompany('acme'),
    ...Array.from({ length: 60 }, (_, at) => aContact(`c${at}`, { companyId: 'acme' })),
    ...Array.from({ length: 60 }, (_, at) => anInteraction(`log-${at}`, { contactIds: ['c0'] })),
    anOpportunity('seats', { companyId: 'acme', contacts: [{ contactId: 'c0' }] }),
    aTask('call', { contactIds: ['c0'] }),
    aTask('send', { contactIds: [], opportunityId: 'seats' }),
  ]);
  asked.forget();
  return { asked, store, notice: new Notice(store) };
}

/** How often something was to be drawn, and not because of an answer that others were still due beside. */
function drawings(read: () => unknown): () => number {
  let count = 0;
  effect(() => {
    void read();
    count += 1;
  });
  return () => count;
}

test('a contact’s page is read in one transaction and drawn once it is whole', async () => {
  const { asked, store, notice } = await aTeam();
  const id = signal<string | null>(null);
  const page = new ContactPage(store, aHost(), id, notice);
  const drawn = drawings(() => [
    page.view.value,
    page.opportunities.rows.value,
    page.followUps.rows.value,
    page.history.stretch.value,
  ]);
  id.value = 'c0';
  const begun = drawn();
  expect(areAnswersDue()).toBe(true);
  await expect.poll(areAnswersDue, { interval: 1 }).toBe(false);
  expect(page.view.value.kind).toBe('here');
  expect(page.opportunities.rows.value).toHaveLength(1);
  expect(page.followUps.rows.value?.map((row) => row.id).sort()).toEqual(['call', 'send']);
  expect(page.history.stretch.value?.rows.length).toBeGreaterThan(10);
  expect(drawn() - begun).toBe(1);
  expect(asked.cost().reading).toBe(1);
  expect(asked.cost().requests).toBeLessThanOrEqual(12);
  page[Symbol.dispose]();
});

test('a company’s page is read in one transaction', async () => {
  const { asked, store, notice } = await aTeam();
  const page = new CompanyPage(store, aHost(), signal('acme'), notice);
  drawings(() => [page.view.value, page.people.value, page.history.stretch.value]);
  await expect.poll(areAnswersDue, { interval: 1 }).toBe(false);
  expect(page.view.value.kind).toBe('here');
  expect(page.people.value?.length).toBeGreaterThan(10);
  expect(asked.cost().reading).toBe(1);
  page[Symbol.dispose]();
});

test('a list of people is drawn when its first rows and their companies have been read, in one transaction', async () => {
  const { asked, store } = await aTeam();
  const list = new RecordList(contactSource(store), signal(true), 40);
  drawings(() => [list.stretch.value, list.total.value]);
  expect(areAnswersDue()).toBe(true);
  await expect.poll(areAnswersDue, { interval: 1 }).toBe(false);
  expect(list.stretch.value?.rows[0]?.detail).toContain('Acme');
  expect(asked.cost().reading).toBe(1);
  expect(asked.cost().requests).toBeLessThanOrEqual(2);
  list[Symbol.dispose]();
});
