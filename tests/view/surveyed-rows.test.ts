import { afterEach, expect, test, vi } from 'vitest';

import { commit } from '#lib/db/commit.ts';
import { historyList } from '#lib/db/interaction-queries.ts';
import type { Store } from '#lib/db/store.ts';
import { surveyedRows } from '#lib/view/surveyed-rows.ts';

import { anInteraction } from '../db/builders.ts';
import { readyStore } from '../db/open-store.ts';

afterEach(() => vi.restoreAllMocks());

const logged = (store: Store, from: number, to: number) =>
  commit(
    store,
    { verb: 'logMail' },
    Array.from({ length: to - from }, (_, at) =>
      anInteraction(`i${from + at}`, { at: from + at, contactIds: ['ann'] }),
    ),
  );

/** What one reads on the clock before and after each survey, milliseconds. */
function clockShows(...times: number[]): void {
  const clock = vi.spyOn(performance, 'now');
  for (const time of times) clock.mockReturnValueOnce(time);
}

test('a long list is looked at as far as one asks, and to its end for whoever goes through it', async () => {
  const store = await readyStore();
  await logged(store, 0, 900);
  const rows = surveyedRows(store, historyList({ contactId: 'ann' }));
  expect(await rows.survey(400)).toMatchObject({ count: 400, isWhole: false });
  expect(await rows.survey()).toMatchObject({ count: 900, isWhole: true });
});

test('a survey that nobody wants any more ends after its step, and the next one begins anew', async () => {
  const store = await readyStore();
  await logged(store, 0, 900);
  const rows = surveyedRows(store, historyList({ contactId: 'ann' }));
  expect(await rows.survey(Infinity, () => false)).toMatchObject({ count: 400, isWhole: false });
  expect(await rows.survey()).toMatchObject({ count: 900, isWhole: true });
});

test('a survey that took long is not made again with each write, but once it has rested', async () => {
  const store = await readyStore();
  await logged(store, 0, 2);
  const rows = surveyedRows(store, historyList({ contactId: 'ann' }));
  clockShows(0, 1_000, 2_000, 31_001, 31_002);
  expect(await rows.survey()).toMatchObject({ count: 2 });
  await logged(store, 2, 3);
  expect(await rows.survey()).toMatchObject({ count: 2 });
  expect(await rows.survey()).toMatchObject({ count: 3 });
});

test('a survey that took a moment is made again with each write', async () => {
  const store = await readyStore();
  await logged(store, 0, 2);
  const rows = surveyedRows(store, historyList({ contactId: 'ann' }));
  clockShows(0, 300, 301, 302);
  expect(await rows.survey()).toMatchObject({ count: 2 });
  await logged(store, 2, 3);
  expect(await rows.survey()).toMatchObject({ count: 3 });
});
