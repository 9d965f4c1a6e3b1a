import { computed, createModel, type ReadonlySignal, signal } from '@preact/signals';

import { contactsByIds } from '#lib/db/contact-queries.ts';
import type { Store } from '#lib/db/store.ts';
import { dayOf, plusDays } from '#lib/domain/calendar-day.ts';
import type { Task } from '#lib/domain/task.ts';

import { followUpDraft } from './follow-up-draft.ts';
import type { FollowUpDraft, FollowUpsModel, FollowUpView } from './follow-ups-model.ts';
import { dayInWords, daysUntil } from './format.ts';
import { verbs } from './later-verbs.ts';
import { live } from './live.ts';
import type { Notice } from './notice.ts';
import { now } from './now.ts';
import { refusedWords, said } from './outcome.ts';

/** Which follow-ups. */
export interface WantedFollowUps {
  /** Each list has a name, so that ticked ones and half-written ones do not move to another. */
  list: string;
  tasks: () => Promise<Task[]>;
  /** Whom a new one is about; null where the list is about nobody, so that each one says whom it is about. */
  contactId: string | null;
}

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
    const ticked = signal<{ list: string; rows: readonly Ticked[] }>({ list: '', rows: [] });
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
    const found = (taskId: string) => rows.peek()?.find(({ task }) => task.id === taskId);

    const drafts = signal<ReadonlyMap<string, FollowUpDraft>>(new Map());
    const putDraft = (list: string, draft: FollowUpDraft | null) => {
      const next = new Map(drafts.peek());
      if (draft) next.set(list, draft);
      else next.delete(list);
      drafts.value = next;
    };

    return {
      rows: computed(() => rows.value?.map((row) => viewOf(row, now.value)) ?? null),
      async toggle(taskId) {
        const row = found(taskId);
        const list = wanted.peek()?.list;
        if (!row || list === undefined) return;
        const { finishTask, undo } = await verbs();
        // Taken back as the step it was: with it goes the next one of those that repeat.
        if (row.entry !== null) return void (await undo(store, row.entry));
        const finished = await finishTask(store, row.task);
        if (finished.status === 'committed') {
          const others = done.peek().filter(({ task }) => task.id !== taskId);
          ticked.value = { list, rows: [...others, { ...row, entry: finished.entry }] };
        }
        said(notice, finished, { key: 'follow_up_done', args: [row.task.title] });
      },
      draft: computed(() => drafts.value.get(wanted.value?.list ?? '') ?? null),
      begin() {
        const about = wanted.peek();
        if (!about || drafts.peek().get(about.list)?.of === null) return;
        const id = store.newId();
        const { list, contactId } = about;
        const draft = followUpDraft({
          of: null,
          title: '',
          due: plusDays(dayOf(now.peek()), 1),
          needsDay: contactId === null,
          close: () => putDraft(list, null),
          async save(title, due) {
            const contactIds = contactId === null ? [] : [contactId];
            const { addFollowUp } = await verbs();
            const added = await addFollowUp(store, { title, due, contactIds }, id);
            said(notice, added, { key: 'follow_up_added', args: [title] });
            return refusedWords(added.status) === null;
          },
        });
        putDraft(list, draft);
      },
      edit(taskId) {
        const row = found(taskId);
        const list = wanted.peek()?.list;
        if (!row || list === undefined || row.entry !== null) return;
        const { task } = row;
        const draft = followUpDraft({
          of: taskId,
          title: task.title,
          due: task.due ?? null,
          needsDay: isAboutNobody(task),
          close: () => putDraft(list, null),
          async save(title, due) {
            const { editFollowUp } = await verbs();
            const edited = await editFollowUp(store, taskId, { title, due });
            said(notice, edited, { key: 'follow_up_edited', args: [title] });
            return refusedWords(edited.status) === null;
          },
        });
        putDraft(list, draft);
      },
      async snooze(taskId, until) {
        const row = found(taskId);
        if (!row) return;
        const { snoozeFollowUp } = await verbs();
        const snoozed = await snoozeFollowUp(store, taskId, until);
        const args = [row.task.title, dayInWords(until, now.peek())];
        said(notice, snoozed, { key: 'follow_up_snoozed', args });
      },
      async remove(taskId) {
        const row = found(taskId);
        if (!row) return;
        const { deleteFollowUp } = await verbs();
        const removed = await deleteFollowUp(store, taskId);
        said(notice, removed, { key: 'follow_up_deleted', args: [row.task.title] });
      },
    };
  },
);

interface Row {
  task: Task;
  about: string | null;
}
interface Ticked extends Row {
  entry: string;
}
interface Shown extends Row {
  /** What ticked it off; null while it is open. */
  entry: string | null;
}

const isAboutNobody = ({ contactIds, companyId, opportunityId }: Task): boolean =>
  contactIds.length === 0 && companyId === undefined && opportunityId === undefined;

async function withNames(store: Store, { tasks, contactId }: WantedFollowUps): Promise<Row[]> {
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
