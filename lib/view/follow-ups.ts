import { computed, createModel, type ReadonlySignal, signal } from '@preact/signals';

import { finishTask, reopenTask } from '#lib/crm/finish-task.ts';
import type { Store } from '#lib/db/store.ts';
import type { Task } from '#lib/domain/task.ts';

import { daysUntil } from './format.ts';
import { live } from './live.ts';
import type { Notice } from './notice.ts';
import { now } from './now.ts';
import { said } from './outcome.ts';
import type { FollowUpsModel, FollowUpView } from './sidebar-model.ts';

/** Open follow-ups; one that was just ticked off stays where it was until the list is another one. */
export const FollowUps = createModel(
  (
    store: Store,
    /** What to ask for; null for nothing. Each list has a name, so that ticked ones do not move to another. */
    wanted: ReadonlySignal<{ list: string; tasks: () => Promise<Task[]> } | null>,
    notice: Notice,
  ): FollowUpsModel => {
    const open = live(() => wanted.value?.tasks ?? null);
    const ticked = signal<{ list: string; tasks: readonly Task[] }>({ list: '', tasks: [] });
    const done = computed(() =>
      ticked.value.list === wanted.value?.list ? ticked.value.tasks : [],
    );
    const tasks = computed<{ task: Task; done: boolean }[] | null>(() => {
      if (wanted.value === null) return [];
      if (open.value.status !== 'ready') return null;
      const { value } = open.value;
      const gone = done.value.filter(({ id }) => value.every((task) => task.id !== id));
      const all = [
        ...value.map((task) => ({ task, done: false })),
        ...gone.map((task) => ({ task, done: true })),
      ];
      return all.sort((one, other) => dueOf(one.task).localeCompare(dueOf(other.task)));
    });
    return {
      rows: computed(() => tasks.value?.map((row) => viewOf(row, now.value)) ?? null),
      async toggle(taskId) {
        const found = tasks.value?.find(({ task }) => task.id === taskId);
        if (!found || !wanted.value) return;
        const { list } = wanted.value;
        if (found.done) return void (await reopenTask(store, found.task));
        const finished = await finishTask(store, found.task);
        if (finished.status === 'committed')
          ticked.value = { list, tasks: [...done.value, found.task] };
        said(notice, finished, { key: 'follow_up_done', args: [found.task.title] });
      },
    };
  },
);

const dueOf = ({ due = '9999', id }: Task): string => due + id;

const viewOf = ({ task, done }: { task: Task; done: boolean }, today: number): FollowUpView => ({
  id: task.id,
  title: task.title,
  due: task.due ?? null,
  inDays: task.due === undefined ? null : daysUntil(task.due, today),
  done,
  about: null,
});
