import type { Store } from '#lib/db/store.ts';
import { taskById } from '#lib/db/task-queries.ts';
import type { Day } from '#lib/domain/record.ts';
import type { Task } from '#lib/domain/task.ts';
import type { Verb } from '#lib/domain/verbs.ts';
import { visibleText } from '#lib/domain/visible-text.ts';

import { longestTitle } from './add-follow-up.ts';
import { changeFound, type Edited } from './change-found.ts';

/** Another title or day; null takes the day away. */
export function editFollowUp(
  store: Store,
  id: string,
  { title, due }: { title?: string; due?: Day | null },
): Promise<Edited> {
  return change(store, 'editTask', id, {
    ...(title !== undefined && { title: visibleText(title, longestTitle) }),
    ...(due !== undefined && moved(due)),
  });
}

/** Puts it off to another day. What was promised to the customer stays as it was promised. */
export const snoozeFollowUp = (store: Store, id: string, until: Day): Promise<Edited> =>
  change(store, 'snoozeTask', id, moved(until));

/** A reminder that was set for the old day does not ring on it any more. */
const moved = (due: Day | null) => ({ due: due ?? undefined, remindAt: undefined });

const change = (
  store: Store,
  verb: Verb,
  id: string,
  set: Partial<Omit<Task, 'id'>>,
): Promise<Edited> =>
  changeFound(store, {
    verb,
    find: (reader) => taskById(reader, id),
    subject: (task) => task.title,
    changes: () => [{ table: 'tasks', id, set }],
  });
