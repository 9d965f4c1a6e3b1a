import { expect, test } from 'vitest';

import { sampleData } from '#lib/crm/sample-data.ts';
import { loadSample, removeSample } from '#lib/crm/sample.ts';
import { allRows } from '#lib/db/all-rows.ts';
import { commit } from '#lib/db/commit.ts';
import { contactsByEmails } from '#lib/db/contact-queries.ts';
import { historyOf } from '#lib/db/interaction-queries.ts';
import type { Store } from '#lib/db/store.ts';
import { undo } from '#lib/db/undo.ts';
import { defaultStages } from '#lib/domain/pipeline.ts';
import { tableNames } from '#lib/domain/records.ts';

import { anInteraction, email } from '../db/builders.ts';
import { readyStore } from '../db/open-store.ts';

const saturday = Date.UTC(2026, 10, 21, 13);
const inTable = (table: string) => sample().filter((change) => change.table === table);
const liChang = email('li.chang@unity-steel.example');

let made = 0;
const sample = () => sampleData(saturday, () => `sample-${(made += 1)}`);

/** Undeleted sample records over all tables. */
async function samplesIn(store: Store): Promise<number> {
  const rows = await Promise.all(tableNames.map((table) => allRows(store, table)));
  return rows.flat().filter((row) => row.sample && row.deletedAt === undefined).length;
}

async function contactId(store: Store): Promise<string> {
  const [contact] = (await contactsByEmails(store, [liChang])).get(liChang) ?? [];
  if (!contact) throw new Error('Li Chang is not in the store');
  return contact.id;
}

test('the sample data is a few dozen people with a believable past', () => {
  expect(inTable('contacts').length).toBeGreaterThan(35);
  expect(inTable('companies')).toHaveLength(15);
  expect(inTable('opportunities').length).toBeGreaterThan(13);
  expect(inTable('interactions').length).toBeGreaterThan(200);
  expect(inTable('tasks')).toHaveLength(20);
});

test('every sample record says that it is one', () => {
  expect(sample().every(({ set }) => set.sample === true)).toBe(true);
});

test('sample people live at domains that belong to nobody', () => {
  const addresses = sample().flatMap((change) =>
    change.table === 'contacts' ? (change.set.emails ?? []).map(({ value }) => value) : [],
  );
  expect(addresses.filter((address) => !address.endsWith('.example'))).toEqual([]);
  expect(new Set(addresses).size).toBe(addresses.length);
});

test('nothing of the sample data lies in the future, on a weekend or has an unfilled place', () => {
  for (const change of sample()) {
    if (change.table !== 'interactions') continue;
    const { at = Number.NaN, text } = change.set;
    expect(at).toBeLessThanOrEqual(saturday);
    expect([0, 6]).not.toContain(new Date(at).getDay());
    expect(text).not.toMatch(/[{}]/);
  }
});

test('sample opportunities went through the stages of the pipeline in order', () => {
  const stageIds = defaultStages.map(({ id }) => id);
  for (const change of sample()) {
    if (change.table !== 'opportunities') continue;
    const { stageHistory = [], stageId, amount } = change.set;
    const order = stageHistory.map((entry) => stageIds.indexOf(entry.stageId));
    expect(order).toEqual(order.toSorted((one, other) => one - other));
    expect(order).not.toContain(-1);
    expect(stageHistory.at(-1)?.stageId).toBe(stageId);
    const times = stageHistory.map(({ enteredAt }) => enteredAt);
    expect(times).toEqual(times.toSorted((one, other) => one - other));
    expect(Number.isInteger(amount?.minor)).toBe(true);
  }
});

test('loading stores everything once, under one entry that Undo takes back', async () => {
  const store = await readyStore();
  const loaded = await loadSample(store);
  expect(loaded.status).toBe('loaded');
  const history = await historyOf(store, { contactId: await contactId(store) }, { limit: 50 });
  expect(history.length).toBeGreaterThan(10);

  const count = await samplesIn(store);
  expect(await loadSample(store)).toEqual({ status: 'alreadyThere' });
  expect(await samplesIn(store)).toBe(count);

  if (loaded.status === 'loaded') await undo(store, loaded.entry);
  expect(await samplesIn(store)).toBe(0);
});

test('two tabs that load the sample data at the same time store it once', async () => {
  const store = await readyStore();
  const outcomes = await Promise.all([loadSample(store), loadSample(store)]);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['alreadyThere', 'loaded']);
});

test('removing takes all of it out, and Undo brings it back', async () => {
  const store = await readyStore();
  await loadSample(store);
  const count = await samplesIn(store);
  const removed = await removeSample(store);
  expect(removed).toMatchObject({ status: 'removed', rows: count, kept: 0 });
  expect(await samplesIn(store)).toBe(0);
  expect(await removeSample(store)).toEqual({ status: 'nothing' });

  if (removed.status === 'removed') await undo(store, removed.entry);
  expect(await samplesIn(store)).toBe(count);
});

test('a sample contact that the user has edited stays, with its company', async () => {
  const store = await readyStore();
  await loadSample(store);
  const id = await contactId(store);
  await commit(store, { verb: 'editContact' }, [
    { table: 'contacts', id, set: { note: 'Met in person.' } },
  ]);
  expect(await removeSample(store)).toMatchObject({ status: 'removed', kept: 2 });
  expect(await contactId(store)).toBe(id);
});

test('a sample contact whose mail the user has logged stays, and so does the log', async () => {
  const store = await readyStore();
  await loadSample(store);
  const id = await contactId(store);
  await commit(store, { verb: 'logMail' }, [anInteraction('own', { contactIds: [id] })]);
  await removeSample(store);
  const history = await historyOf(store, { contactId: id }, { limit: 50 });
  expect(history.map((interaction) => interaction.id)).toEqual(['own']);
});
