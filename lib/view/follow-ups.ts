import { computed, createModel, type ReadonlySignal, signal } from '@preact/signals';

import { contactsByIds } from '#lib/db/contact-queries.ts';
import type { Store } from '#lib/db/store.ts';
import type { Task } from '#lib/domain/task.ts';

import type { Shown, ShownFollowUps, WantedFollowUps } from './follow-up-acts.ts';
import type { FollowUpDraft, FollowUpsModel, FollowUpView } from './follow-ups-model.ts';
import { daysUntil } from './format.ts';
import { verbs } from './later-verbs.ts';
import { live } from './live.ts';
import type { Notice } from './notice.ts';
import { now } from './now.ts';

/** Open follow-ups; one that was just ticked off stays where it was until the list is another one. */
export const FollowUps = createModel(
  (
    store: Store,
    wanted: ReadonlySignal<WantedFollowUps | null>,
    notice: Notice,
  ): FollowUpsModel => {
    const open = live(() => {
      const { value } = wanted;
      return value && (() => withNames(store, value));
    }, store);
    /** Ticked off here, by the journal entry that did it. */
    const ticked = signal<{ list: string; rows: readonly Shown[] }>({ list: '', rows: [] });
    const done = computed(() =>
      ticked.value.list === wanted.value?.list ? ticked.value.rows : [],
    );
    const rows = computed<Shown[] | null>(() => {
      if (wanted.value === null) return [];
      if (open.value.status !== 'ready') return null;
      const { value } = open.value;
      const gone = done.value.filter(({ task }) => value.every((row) => row.task.id !== task.id));
      const all: Shown[] = [...value.map((row) => ({ ...row, entry: null })), ...gone];
      return all.sort((one, other) => dueOf(one.task).localeCompare(dueOf(other.task)));
    });
    const drafts = signal<ReadonlyMap<string, FollowUpDraft>>(new Map());
    const acts = async () => (await verbs()).followUpActs;
    const list: ShownFollowUps = {
      store,
      notice,
      wanted: () => wanted.peek(),
      found: (taskId) => rows.peek()?.find(({ task }) => task.id === taskId),
      tick: (name, row) => {
        const others = done.peek().filter(({ task }) => task.id !== row.task.id);
        ticked.value = { list: name, rows: [...others, row] };
      },
      draftOf: (name) => drafts.peek().get(name),
      putDraft(name, draft) {
        const next = new Map(drafts.peek());
        if (draft) next.set(name, draft);
        else next.delete(name);
        drafts.value = next;
      },
    };
    return {
      rows: computed(() => rows.value?.map((row) => viewOf(row, now.value)) ?? null),
      draft: computed(() => drafts.value.get(wanted.value?.list ?? '') ?? null),
      begin: async () => (await acts()).begin(list),
      edit: async (taskId) => (await acts()).edit(list, taskId),
      toggle: async (taskId) => (await acts()).toggle(list, taskId),
      snooze: async (taskId, until) => (await acts()).snooze(list, taskId, until),
      remove: async (taskId) => (await acts()).remove(list, taskId),
    };
  },
);

async function withNames(
  store: Store,
  { tasks, contactId }: WantedFollowUps,
): Promise<Omit<Shown, 'entry'>[]> {
  const found = await tasks();
  if (contactId !== null) return found.map((task) => ({ task, about: null }));
  const ids = [...new Set(found.flatMap(({ contactIds: [first] }) => first ?? []))];
  const contacts = await contactsByIds(store, ids);
  const names = new Map(contacts.map(({ id, displayName }) => [id, displayName] as const));
  return found.map((task) => ({ task, about: names.get(task.contactIds[0] ?? '') ?? null }));
}

const dueOf = ({ due = '9999', id }: Task): string => due + id;

const viewOf = ({ task, about, entry }: Shown, today: number): FollowUpView => ({
  id: task.id,
  title: task.title,
  due: task.due ?? null,
  inDays: task.due === undefined ? null : daysUntil(task.due, today),
  done: entry !== null,
  repeats: task.repeat !== undefined,
  about,
  contactId: task.contactIds[0] ?? null,
});
