import { expect, test } from 'vitest';

import type { Change } from '#lib/db/change.ts';
import { commit } from '#lib/db/commit.ts';
import { contactsByNameList } from '#lib/db/contact-queries.ts';
import { historyList } from '#lib/db/interaction-queries.ts';
import { load } from '#lib/db/load.ts';
import type { OrderedList } from '#lib/db/ordered-rows.ts';
import { orderedStretch } from '#lib/db/ordered-rows.ts';
import type { Store } from '#lib/db/store.ts';
import { caughtUp, type Survey } from '#lib/db/survey-list.ts';
import { undo } from '#lib/db/undo.ts';
import type { TableName } from '#lib/domain/records.ts';

import { aContact, anInteraction } from './builders.ts';
import { readyStore } from './open-store.ts';
import { surveyOf } from './survey-of.ts';

const history = historyList({ contactId: 'ann' });
const sample = { verb: 'loadSample' } as const;
const name = (at: number) => `Person ${String(Math.floor(at / 3)).padStart(4, '0')}`;
const people = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) =>
    aContact(`c${String(from + at).padStart(4, '0')}`, { displayName: name(from + at) }),
  );
const logs = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) =>
    anInteraction(`i${String(from + at).padStart(4, '0')}`, {
      at: 1_000 + Math.floor((from + at) / 5),
      contactIds: ['ann'],
    }),
  );

const edit = (table: 'contacts' | 'interactions', id: string, set: object) =>
  ({ table, id, set }) as Change;

/** Each of its places is where it says, and its count is right. */
async function check<T extends TableName>(store: Store, list: OrderedList<T>, survey: Survey) {
  const whole = { at: 0, limit: 5_000, from: null, moved: false };
  const { records } = await orderedStretch(store, list, whole);
  expect(survey.count).toBe(records.length);
  expect(survey.places.length).toBeGreaterThan(1);
  const ids = new Set(records.map(({ id }) => id));
  for (const { id, at } of survey.places) if (ids.has(id)) expect(records[at]?.id).toBe(id);
}

test('after any write a survey knows by the journal where its rows are now', async () => {
  const store = await readyStore();
  await load(store, sample, [...people(0, 1_000), ...logs(0, 1_000)]);
  let [byName, ofAnn] = [await surveyOf(store, contactsByNameList), await surveyOf(store, history)];
  const follow = async () => {
    const caught = [
      await caughtUp(store, contactsByNameList, byName),
      await caughtUp(store, history, ofAnn),
    ] as const;
    if (!caught[0] || !caught[1]) throw new Error('It was too much.');
    [byName, ofAnn] = caught;
    await check(store, contactsByNameList, byName);
    await check(store, history, ofAnn);
  };
  const [onPlace = '', other = ''] = [byName.places[0]?.id, ofAnn.places[1]?.id];
  const commits: Change[][] = [
    [aContact('new', { displayName: 'Aaron' }), ...logs(1_000, 1_003)],
    [edit('contacts', 'new', { displayName: 'Zoe' }), edit('interactions', 'i0007', { at: 5_000 })],
    // Twice before anybody looks, and away from a name that is only in the first change.
    [edit('contacts', 'c0900', { displayName: 'Aaron the second' })],
    [edit('contacts', onPlace, { deletedAt: 5 }), edit('interactions', other, { deletedAt: 5 })],
    [edit('contacts', 'c0001', { title: 'Buyer' })],
    [edit('interactions', 'i0001', { contactIds: ['bob'] })],
  ];
  const entries: string[] = [];
  for (const changes of commits) {
    const done = await commit(store, { verb: 'editContact' }, changes);
    if (done.status === 'committed') entries.push(done.entry);
    if (changes.length > 1) await follow();
  }
  await follow();
  expect(byName.count).toBe(1_000);
  for (const entry of entries.toReversed()) await undo(store, entry);
  await follow();
  expect([byName.count, ofAnn.count]).toEqual([1_000, 1_000]);
});

test('what is written between the steps of a survey is in it, once', async () => {
  const store = await readyStore();
  await load(store, sample, people(0, 1_300));
  let made = 0;
  const survey = await surveyOf(store, contactsByNameList, async () => {
    made += 1;
    const [front, back] = [`f${made}`, `b${made}`];
    await commit(store, sample, [
      aContact(front, { displayName: 'Aaron' }),
      aContact(back, { displayName: 'Zoe' }),
      edit('contacts', `c000${made}`, { deletedAt: 1 }),
    ]);
  });
  expect(made).toBeGreaterThan(2);
  await check(store, contactsByNameList, survey);
});

test('a survey behind which too much was written is of no use', async () => {
  const store = await readyStore();
  const survey = await surveyOf(store, contactsByNameList);
  await load(store, sample, people(0, 2_400));
  expect(await caughtUp(store, contactsByNameList, survey)).toBeNull();
});
