// Dexie's live queries ask nothing where there is no IndexedDB of the whole page.
import 'fake-indexeddb/auto';

import { signal } from '@preact/signals';
import { expect, test } from 'vitest';

import { commit } from '#lib/db/commit.ts';
import { openTasksDueBefore, openTasksFor } from '#lib/db/task-queries.ts';
import type { WantedFollowUps } from '#lib/view/follow-up-acts.ts';
import { FollowUps } from '#lib/view/follow-ups.ts';
import type { FollowUpsModel } from '#lib/view/follow-ups-model.ts';
import { Notice } from '#lib/view/notice.ts';
import { startClock } from '#lib/view/now.ts';

import { aContact, aTask } from '../db/builders.ts';
import { readyStore } from '../db/open-store.ts';
import { until } from './a-sidebar.ts';

const today = new Date(2026, 10, 24, 9).getTime();

async function bench() {
  startClock(() => today, 1e9)();
  const store = await readyStore();
  await commit(store, { verb: 'loadSample' }, [
    aContact('ann', { displayName: 'Ann Lee' }),
    aTask('late', { title: 'Send', due: '2026-11-20', contactIds: ['ann'] }),
    aTask('weekly', { title: 'Care', due: '2026-11-24', repeat: 'weekly', contactIds: ['ann'] }),
  ]);
  const links = { contactIds: ['ann'], companyIds: [], opportunityIds: [] };
  const ofAnn: WantedFollowUps = {
    list: 'ann',
    contactId: 'ann',
    tasks: () => openTasksFor(store, links),
  };
  const everybody: WantedFollowUps = {
    list: 'today',
    contactId: null,
    tasks: () => openTasksDueBefore(store, '2026-12-01', 100),
  };
  const wanted = signal<WantedFollowUps | null>(ofAnn);
  const notice = new Notice(store);
  return { model: new FollowUps(store, wanted, notice), wanted, ofAnn, everybody, notice };
}
const rowsWith = async (model: FollowUpsModel, titles: string[]) => {
  const { value } = await until(
    model.rows,
    (rows) => rows?.map(({ title }) => title).join() === titles.join(),
  );
  return value ?? [];
};

test('a new one is for tomorrow unless said, and is on the list when the database has it', async () => {
  const { model } = await bench();
  await rowsWith(model, ['Send', 'Care']);
  await model.begin();
  const draft = model.draft.value;
  expect(draft?.due.value).toBe('2026-11-25');
  if (draft) draft.title.value = 'Quote';
  await draft?.save();
  expect(model.draft.value).toBeNull();
  expect((await rowsWith(model, ['Send', 'Care', 'Quote']))[2]).toMatchObject({ inDays: 1 });
});

test('an empty title and a day that there is not are said, and nothing is stored', async () => {
  const { model } = await bench();
  await rowsWith(model, ['Send', 'Care']);
  await model.begin();
  const draft = model.draft.value;
  if (!draft) throw new Error('no draft');
  draft.title.value = ' \u200b ';
  draft.due.value = '2026-02-30';
  await draft.save();
  expect(draft.titleError.value).toEqual({ key: 'follow_up_no_title' });
  expect(draft.dueError.value).toEqual({ key: 'follow_up_not_a_day' });
  expect(model.draft.value).toBe(draft);
});

test('what is half written stays with its person, and Today has its own, which needs a day', async () => {
  const { model, wanted, ofAnn, everybody } = await bench();
  await rowsWith(model, ['Send', 'Care']);
  await model.begin();
  const draft = model.draft.value;
  if (draft) draft.title.value = 'Half a th';
  wanted.value = everybody;
  expect(model.draft.value).toBeNull();
  await model.begin();
  const other = model.draft.value;
  if (!other) throw new Error('no draft');
  other.title.value = 'Tidy up';
  other.due.value = '';
  await other.save();
  expect(other.dueError.value).toEqual({ key: 'follow_up_no_day' });
  wanted.value = ofAnn;
  expect(model.draft.value?.title.value).toBe('Half a th');
});

test('ticked off it stays in place until taken back, with the next one that repeating made', async () => {
  const { model } = await bench();
  await rowsWith(model, ['Send', 'Care']);
  await model.toggle('weekly');
  const rows = await rowsWith(model, ['Send', 'Care', 'Care']);
  expect(rows.map(({ done, inDays }) => [done, inDays])).toEqual([
    [false, -4],
    [true, 0],
    [false, 7],
  ]);
  await model.toggle('weekly');
  expect((await rowsWith(model, ['Send', 'Care'])).map(({ done }) => done)).toEqual([false, false]);
});

test('putting off, changing and deleting are each said with a way back', async () => {
  const { model, notice } = await bench();
  await rowsWith(model, ['Send', 'Care']);
  await model.snooze('late', '2026-11-25');
  expect(notice.view.value?.words).toMatchObject({ key: 'follow_up_snoozed' });
  await rowsWith(model, ['Care', 'Send']);
  await model.edit('late');
  const draft = model.draft.value;
  expect([draft?.title.value, draft?.due.value]).toEqual(['Send', '2026-11-25']);
  if (draft) draft.title.value = 'Send it';
  await draft?.save();
  await rowsWith(model, ['Care', 'Send it']);
  await model.remove('late');
  await rowsWith(model, ['Care']);
  await notice.view.value?.undo?.();
  await rowsWith(model, ['Care', 'Send it']);
});

test('a click does what it was about, even if another list is on the screen before its code is there', async () => {
  const { model, wanted, ofAnn, everybody } = await bench();
  await rowsWith(model, ['Send', 'Care']);
  const clicks = [model.remove('late'), model.begin(), model.toggle('weekly')];
  wanted.value = { ...everybody, tasks: async () => [] };
  await Promise.all(clicks);
  expect(model.draft.value).toBeNull();
  wanted.value = ofAnn;
  expect(model.draft.value?.of).toBeNull();
  const rows = await rowsWith(model, ['Care', 'Care']);
  expect(rows.map(({ done }) => done)).toEqual([true, false]);
});

test('a list of everybody says whom each one is about', async () => {
  const { model, wanted, everybody } = await bench();
  wanted.value = everybody;
  const rows = await rowsWith(model, ['Send', 'Care']);
  expect(rows.map(({ about, contactId }) => [about, contactId])).toEqual([
    ['Ann Lee', 'ann'],
    ['Ann Lee', 'ann'],
  ]);
});
