import type { Change } from '#lib/db/change.ts';
import { commit } from '#lib/db/commit.ts';
import type { Store } from '#lib/db/store.ts';
import { taskById } from '#lib/db/task-queries.ts';
import type { Committed } from '#lib/db/write.ts';
import { dayOf, nextTime } from '#lib/domain/calendar-day.ts';
import type { Task } from '#lib/domain/task.ts';

/** Ticks a follow-up off. One that repeats leaves the next one behind, in the same step. */
export const finishTask = (
  store: Store,
  { id, title }: Pick<Task, 'id' | 'title'>,
): Promise<Committed> => {
  const now = store.now();
  const nextId = store.newId();
  return commit(store, { verb: 'finishTask', subject: title }, async (reader) => {
    const task = await taskById(reader, id);
    if (!task || task.doneAt !== undefined) return [];
    return [{ table: 'tasks', id, set: { doneAt: now } }, ...nextOf(task, nextId, now)];
  });
};

/** The first time after today: whoever was away for a month is not asked for every week of it. */
function nextOf(task: Task, nextId: string, now: number): Change[] {
  const { repeat, due, title, contactIds, companyId, opportunityId, madeBy } = task;
  if (repeat === undefined || due === undefined) return [];
  const today = dayOf(now);
  let next = nextTime(due, repeat);
  while (next <= today) next = nextTime(next, repeat);
  const links = {
    contactIds,
    ...(companyId !== undefined && { companyId }),
    ...(opportunityId !== undefined && { opportunityId }),
    ...(madeBy !== undefined && { madeBy }),
  };
  return [{ table: 'tasks', id: nextId, isNew: true, set: { title, due: next, repeat, ...links } }];
}
