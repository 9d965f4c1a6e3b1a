import { key, noDay } from '#lib/domain/row-keys.ts';
import type { Day } from '#lib/domain/record.ts';
import type { Task } from '#lib/domain/task.ts';

import { recordsById, recordsWithKeys } from './keyed.ts';
import type { Parties } from './opportunity-queries.ts';
import { read } from './read.ts';
import { recordOf } from './schema.ts';
import type { Reader } from './store.ts';

export interface TaskLinks extends Parties {
  opportunityIds: readonly string[];
}

/** Open follow-ups about any of the records, the one due first on top, those without a day last. */
export function openTasksFor(
  store: Reader,
  { contactIds, companyIds, opportunityIds }: TaskLinks,
): Promise<Task[]> {
  const keys = [
    ...contactIds.map(key.contact),
    ...companyIds.map(key.company),
    ...opportunityIds.map(key.opportunity),
  ];
  return read(store, ['tasks'], () => recordsWithKeys(store, 'tasks', keys)).then((tasks) =>
    tasks.sort(firstDueFirst),
  );
}

/** Open follow-ups with a day before `day`, the longest overdue first. */
export async function openTasksDueBefore(store: Reader, day: Day, limit: number): Promise<Task[]> {
  const rows = await read(store, ['tasks'], () =>
    store.db.tasks
      .where('keys')
      .between(key.due(''), key.due(day), true, false)
      .limit(limit)
      .toArray(),
  );
  return rows.map((row) => recordOf<'tasks'>(row));
}

/** How many open follow-ups have a day before `day`. */
export const countTasksDueBefore = (store: Reader, day: Day): Promise<number> =>
  read(store, ['tasks'], () =>
    store.db.tasks.where('keys').between(key.due(''), key.due(day), true, false).count(),
  );

/** Open follow-ups that are due before a day, or are to be reminded of before that instant. */
export async function tasksToRemind(
  store: Reader,
  { before, until, limit }: { before: Day; until: number; limit: number },
): Promise<Task[]> {
  const [due, rows] = await Promise.all([
    openTasksDueBefore(store, before, limit),
    read(store, ['tasks'], () =>
      store.db.tasks
        .where('keys')
        .between(key.remind(0), key.remind(until), true, false)
        .limit(limit)
        .toArray(),
    ),
  ]);
  const timed = rows.map((row) => recordOf<'tasks'>(row));
  return [...new Map([...due, ...timed].map((task) => [task.id, task])).values()];
}

/** Undefined for a deleted follow-up; a finished one is there. */
export async function taskById(store: Reader, id: string): Promise<Task | undefined> {
  const [task] = await read(store, ['tasks'], () => recordsById(store, 'tasks', [id]));
  return task;
}

function firstDueFirst(one: Task, other: Task): number {
  const [day, otherDay] = [one.due ?? noDay, other.due ?? noDay];
  if (day !== otherDay) return day < otherDay ? -1 : 1;
  return one.createdAt - other.createdAt || (one.id < other.id ? -1 : 1);
}
