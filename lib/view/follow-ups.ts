import { computed, createModel, type ReadonlySignal, signal } from '@preact/signals';

import { contactsByIds } from '#lib/db/contact-queries.ts';
import type { Store } from '#lib/db/store.ts';
import type { Task } from '#lib/domain/task.ts';

import type * as Acts from './follow-up-acts.ts';
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
    const list: ShownFollowUps = {
      store,
      notice,
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
    /** What a click is about is read before its code is waited for: by then the list may be another person's. */
    const act = async (does: (acts: typeof Acts, about: WantedFollowUps) => unknown) => {
      const about = wanted.peek();
      if (!about) return;
      const code = await verbs().catch(() => null);
      if (code) await does(code.followUpActs, about);
      else notice.say({ key: 'part_failed' });
    };
    const actOn = async (
      taskId: string,
      does: (acts: typeof Acts, row: Shown, list: string) => unknown,
    ) => {
      const row = rows.peek()?.find(({ task }) => task.id === taskId);
      if (row) await act((acts, { list: name }) => does(acts, row, name));
    };
    return {
      rows: computed(() => rows.value?.map((row) => viewOf(row, now.value)) ?? null),
      draft: computed(() => drafts.value.get(wanted.value?.list ?? '') ?? null),
      begin: () => act((acts, about) => acts.begin(list, about)),
      edit: (taskId) => actOn(taskId, (acts, row, name) => acts.edit(list, row, name)),
      toggle: (taskId) => actOn(taskId, (acts, row, name) => acts.toggle(list, row, name)),
      snooze: (taskId, until) => actOn(taskId, (acts, row) => acts.snooze(list, row, until)),
      remove: (taskId) => actOn(taskId, (acts, row) => acts.remove(list, row)),
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
