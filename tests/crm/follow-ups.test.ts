import { expect, test } from 'vitest';

import { addFollowUp } from '#lib/crm/add-follow-up.ts';
import { deleteFollowUp } from '#lib/crm/delete-record.ts';
import { editFollowUp, snoozeFollowUp } from '#lib/crm/edit-follow-up.ts';
import { finishTask } from '#lib/crm/finish-task.ts';
import { commit } from '#lib/db/commit.ts';
import { openTasksFor, taskById } from '#lib/db/task-queries.ts';
import { undo } from '#lib/db/undo.ts';

import { aTask } from '../db/builders.ts';
import { readyStore } from '../db/open-store.ts';

const ann = { contactIds: ['ann'], companyIds: [], opportunityIds: [] };
/** The test clock's day is 2 November 2026. */
async function storeWith(set: Parameters<typeof aTask>[1]) {
  const store = await readyStore();
  await commit(store, { verb: 'addTask' }, [aTask('call', { contactIds: ['ann'], ...set })]);
  return store;
}
const entryOf = (committed: { status: string; entry?: string }): string => committed.entry ?? '';

test('a follow-up is planned for a day, and found with its person; undone, it is gone', async () => {
  const store = await readyStore();
  const added = await addFollowUp(store, {
    title: 'Quote',
    due: '2026-11-06',
    contactIds: ['ann'],
  });
  expect(await openTasksFor(store, ann)).toMatchObject([{ title: 'Quote', due: '2026-11-06' }]);
  await undo(store, entryOf(added));
  expect(await openTasksFor(store, ann)).toEqual([]);
});

test('what is pressed twice is planned once', async () => {
  const store = await readyStore();
  const quote = { title: 'Quote', due: null, contactIds: ['ann'] };
  const [one, other] = await Promise.all([
    addFollowUp(store, quote, 'task'),
    addFollowUp(store, quote, 'task'),
  ]);
  expect([one.status, other.status]).toEqual(['committed', 'nothing']);
  expect(await openTasksFor(store, ann)).toHaveLength(1);
});

test('a title that hides something is stored as it is seen', async () => {
  const store = await readyStore();
  await addFollowUp(store, { title: 'Quo\u202ete\u200b\n now', due: null, contactIds: ['ann'] });
  expect((await openTasksFor(store, ann))[0]?.title).toBe('Quote now');
});

test('putting off moves the day and takes an old reminder along, but not the promise', async () => {
  const store = await storeWith({ due: '2026-11-01', promisedFor: '2026-11-01', remindAt: 1 });
  const snoozed = await snoozeFollowUp(store, 'call', '2026-11-09');
  const task = await taskById(store, 'call');
  expect(task).toMatchObject({ due: '2026-11-09', promisedFor: '2026-11-01' });
  expect(task?.remindAt).toBeUndefined();
  await undo(store, entryOf(snoozed));
  expect(await taskById(store, 'call')).toMatchObject({ due: '2026-11-01', remindAt: 1 });
});

test('title and day can be changed, and the day taken away', async () => {
  const store = await storeWith({ due: '2026-11-01' });
  await editFollowUp(store, 'call', { title: 'Write' });
  expect(await taskById(store, 'call')).toMatchObject({ title: 'Write', due: '2026-11-01' });
  await editFollowUp(store, 'call', { due: null });
  expect((await taskById(store, 'call'))?.due).toBeUndefined();
});

test('a deleted one is gone until that is undone, and nothing else can be done to it', async () => {
  const store = await storeWith({});
  const deleted = await deleteFollowUp(store, 'call');
  expect(await openTasksFor(store, ann)).toEqual([]);
  expect(await snoozeFollowUp(store, 'call', '2026-11-09')).toEqual({ status: 'gone' });
  await undo(store, entryOf(deleted));
  expect(await openTasksFor(store, ann)).toHaveLength(1);
});

test('one that repeats leaves the next one behind, after today, and Undo takes both back', async () => {
  const store = await storeWith({ due: '2026-10-05', repeat: 'weekly', title: 'Care call' });
  const finished = await finishTask(store, { id: 'call', title: 'Care call' });
  const [next, ...more] = await openTasksFor(store, ann);
  expect(more).toEqual([]);
  expect(next).toMatchObject({ title: 'Care call', due: '2026-11-09', repeat: 'weekly' });
  await undo(store, entryOf(finished));
  expect(await openTasksFor(store, ann)).toMatchObject([{ id: 'call', due: '2026-10-05' }]);
});

test('ticking one off in two tabs makes one next one', async () => {
  const store = await storeWith({ due: '2026-11-02', repeat: 'daily' });
  const task = { id: 'call', title: 'Call back' };
  const [one, other] = await Promise.all([finishTask(store, task), finishTask(store, task)]);
  expect([one.status, other.status].sort()).toEqual(['committed', 'nothing']);
  expect(await openTasksFor(store, ann)).toHaveLength(1);
});
