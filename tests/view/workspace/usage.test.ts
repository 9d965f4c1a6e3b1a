// Dexie's live queries ask nothing where there is no IndexedDB of the whole page.
import 'fake-indexeddb/auto';

import { signal } from '@preact/signals';
import { IDBIndex } from 'fake-indexeddb';
import { afterEach, expect, test, vi } from 'vitest';

import { commit } from '#lib/db/commit.ts';
import { keptSurvey } from '#lib/db/kept-surveys.ts';
import { listsOfAll } from '#lib/db/lists-of-all.ts';
import { load } from '#lib/db/load.ts';
import type { Store } from '#lib/db/store.ts';
import { Usage } from '#lib/view/workspace/usage.ts';

import { aCompany, aContact, anInteraction, anOpportunity, aTask } from '../../db/builders.ts';
import { readyStore } from '../../db/open-store.ts';
import { aHost } from './a-host.ts';

const sample = { verb: 'loadSample' } as const;
/** For a busy machine. */
const patient = { timeout: 10_000 };
let usage: Usage;
afterEach(() => {
  usage[Symbol.dispose]();
  vi.restoreAllMocks();
});

function open(store: Store, shown = signal(true)) {
  usage = new Usage(store, aHost(), shown);
  return () =>
    Object.fromEntries(Object.entries(usage.counts).map(([table, { value }]) => [table, value]));
}

test('says how many there are of each, without deleted ones and finished follow-ups, and follows every write', async () => {
  const store = await readyStore();
  await commit(store, sample, [
    aCompany('acme'),
    aContact('ann'),
    aContact('bob', { deletedAt: 5 }),
    anInteraction('one', { contactIds: ['ann'] }),
    anOpportunity('seats', { companyId: 'acme' }),
    aTask('call'),
    aTask('done', { doneAt: 5 }),
  ]);
  const counts = open(store);
  const all = { contacts: 1, companies: 1, opportunities: 1, interactions: 1, tasks: 1 };
  await expect.poll(counts, patient).toEqual(all);
  await commit(store, sample, [
    aContact('cleo'),
    { table: 'tasks', id: 'call', set: { doneAt: 9 } },
  ]);
  await expect.poll(counts, patient).toEqual({ ...all, contacts: 2, tasks: 0 });
});

test('thousands of interactions are walked over once, however often the page is opened', async () => {
  const store = await readyStore();
  const logs = Array.from({ length: 1_200 }, (_, at) =>
    anInteraction(`log-${at}`, { contactIds: ['ann'] }),
  );
  await load(store, sample, logs);
  const first = open(store);
  await expect.poll(() => first().interactions, patient).toBe(1_200);
  await expect.poll(() => keptSurvey(store, listsOfAll.interactions), patient).not.toBeNull();
  usage[Symbol.dispose]();
  const walked = vi.spyOn(IDBIndex.prototype, 'openKeyCursor');
  const again = open(store);
  await expect.poll(() => again().interactions, patient).toBe(1_200);
  const overInteractions = walked.mock.contexts.filter(
    (index) => (index as IDBIndex).objectStore.name === 'interactions',
  );
  expect(overInteractions).toHaveLength(0);
});
