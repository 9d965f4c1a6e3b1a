import { commit } from '#lib/db/commit.ts';
import type { Store } from '#lib/db/store.ts';
import type { Committed } from '#lib/db/write.ts';
import type { Task } from '#lib/domain/task.ts';

/** Ticks a follow-up off. */
export const finishTask = (store: Store, task: Pick<Task, 'id' | 'title'>): Promise<Committed> =>
  commit(store, { verb: 'finishTask', subject: task.title }, [
    { table: 'tasks', id: task.id, set: { doneAt: store.now() } },
  ]);

/** Opens one again that was ticked off by mistake. */
export const reopenTask = (store: Store, task: Pick<Task, 'id' | 'title'>): Promise<Committed> =>
  commit(store, { verb: 'reopenTask', subject: task.title }, [
    { table: 'tasks', id: task.id, set: { doneAt: undefined } },
  ]);
