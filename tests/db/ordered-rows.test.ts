import { expect, test } from 'vitest';

import { commit } from '#lib/db/commit.ts';
import { contactsByNameList } from '#lib/db/contact-queries.ts';
import { load } from '#lib/db/load.ts';
import { historyList } from '#lib/db/interaction-queries.ts';
import { orderedPlace, orderedStretch } from '#lib/db/ordered-rows.ts';
import type { OrderedList, Place } from '#lib/db/ordered-rows.ts';
import type { Store } from '#lib/db/store.ts';

import { aContact, anInteraction } from './builders.ts';
import { readyStore } from './open-store.ts';
import { surveyOf } from './survey-of.ts';

const log = { verb: 'logMail' } as const;
const history = historyList({ contactId: 'ann' });
/** Of 60 logs three fall on each minute, so that places are told apart by more than their key. */
const logs = Array.from({ length: 60 }, (_, index) =>
  anInteraction(`i${String(index).padStart(2, '0')}`, {
    at: 1_000 + Math.floor(index / 3),
    contactIds: ['ann'],
  }),
);
const newestFirst = logs.map(({ id }) => id).toReversed();
const people = Array.from({ length: 40 }, (_, index) =>
  aContact(`c${String(index).padStart(2, '0')}`, {
    displayName: `Person ${String(Math.floor(index / 4)).padStart(2, '0')}`,
  }),
);

const stretch = async <T extends 'contacts' | 'interactions'>(
  store: Store,
  list: OrderedList<T>,
  at: number,
  from: Place | null = null,
  moved = false,
) => {
  const read = await orderedStretch(store, list, { at, limit: 7, from, moved });
  return { at: read.at, ids: read.records.map(({ id }) => id), ends: read.ends };
};

test('any stretch of a list is the same from wherever it is counted', async () => {
  const store = await readyStore();
  await commit(store, log, logs);
  await commit(store, { verb: 'addContact' }, people);
  const check = async <T extends 'contacts' | 'interactions'>(
    list: OrderedList<T>,
    ids: readonly string[],
  ) => {
    expect((await surveyOf(store, list)).count).toBe(ids.length);
    for (let origin = 0; origin < ids.length; origin += 9) {
      const { ends } = await stretch(store, list, origin);
      expect(await orderedPlace(store, list, ids[origin] ?? '')).toBe(origin);
      for (const from of [ends?.first, ends?.last])
        for (let at = 0; at < ids.length; at += 5)
          for (const moved of [false, true]) {
            const read = await stretch(store, list, at, from, moved);
            expect({ at: read.at, ids: read.ids }).toEqual({ at, ids: ids.slice(at, at + 7) });
          }
    }
  };
  await check(history, newestFirst);
  await check(
    contactsByNameList,
    people.map(({ id }) => id),
  );
}, 30_000);

test('a survey counts a list of any length, and any part of it is near afterwards', async () => {
  const store = await readyStore();
  const many = Array.from({ length: 1_210 }, (_, index) =>
    anInteraction(`m${String(index).padStart(4, '0')}`, {
      at: 1_000 + Math.floor(index / 5),
      contactIds: ['ann'],
    }),
  );
  await load(store, log, many);
  const { count, places } = await surveyOf(store, history);
  const ids = many.map(({ id }) => id).toReversed();
  expect(count).toBe(1_210);
  expect(places.map(({ at, id }) => [at, id])).toEqual(
    [400, 800, 1_200].map((at) => [at, ids[at]]),
  );
  for (const at of [3, 399, 400, 401, 777, 1_203]) {
    const from = places.findLast((place) => place.at <= at) ?? null;
    expect((await stretch(store, history, at, from)).ids).toEqual(ids.slice(at, at + 7));
    expect(await orderedPlace(store, history, ids[at] ?? '', places)).toBe(at);
  }
});

test('where rows came in front, a stretch stays with its row, and the head stays the head', async () => {
  const store = await readyStore();
  await commit(store, log, logs);
  const { ends } = await stretch(store, history, 20);
  const fresh = ['n0', 'n1'].map((id) => anInteraction(id, { at: 9_000, contactIds: ['ann'] }));
  await commit(store, log, fresh);
  const again = await stretch(store, history, 20, ends?.first, true);
  expect(again.at).toBe(22);
  expect(again.ids).toEqual(newestFirst.slice(20, 27));
  const above = await stretch(store, history, 15, ends?.last, true);
  expect(above.ids).toEqual(newestFirst.slice(15, 22));
  expect((await stretch(store, history, 0, ends?.first, true)).ids.slice(0, 3)).toEqual([
    'n1',
    'n0',
    'i59',
  ]);
});

test('a row that is gone still tells where its neighbours are', async () => {
  const store = await readyStore();
  await commit(store, log, logs);
  const { ends } = await stretch(store, history, 21);
  const gone = newestFirst[21] ?? '';
  await commit(store, { verb: 'deleteInteraction' }, [
    { table: 'interactions', id: gone, set: { deletedAt: 1 } },
  ]);
  const left = newestFirst.filter((id) => id !== gone);
  for (const at of [10, 17, 21, 30]) {
    const read = await stretch(store, history, at, ends?.first, true);
    expect(read.ids).toEqual(left.slice(at, at + 7));
  }
  expect(await orderedPlace(store, history, gone)).toBeNull();
});

test('behind the end there is nothing', async () => {
  const store = await readyStore();
  await commit(store, log, logs.slice(0, 3));
  expect(await stretch(store, history, 50)).toEqual({ at: 50, ids: [], ends: null });
});
