import { commit } from '#lib/db/commit.ts';
import type { Store } from '#lib/db/store.ts';
import { taskById } from '#lib/db/task-queries.ts';
import type { Day } from '#lib/domain/record.ts';
import type { Task } from '#lib/domain/task.ts';
import type { Label, Verb } from '#lib/domain/verbs.ts';
import { visibleText } from '#lib/domain/visible-text.ts';

import { longestTitle } from './add-follow-up.ts';
import type { Edited } from './edit-contact.ts';

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

async function change(
  store: Store,
  verb: Verb,
  id: string,
  set: Partial<Omit<Task, 'id'>>,
): Promise<Edited> {
  let task: Task | undefined;
  const label = (): Label => ({ verb, subject: task?.title ?? '' });
  const committed = await commit(store, label, async (reader) => {
    task = await taskById(reader, id);
    return task ? [{ table: 'tasks', id, set }] : [];
  });
  return committed.status === 'nothing' && !task ? { status: 'gone' } : committed;
}
