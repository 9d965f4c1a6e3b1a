import { addFollowUp } from '#lib/crm/add-follow-up.ts';
import { deleteFollowUp } from '#lib/crm/delete-record.ts';
import { editFollowUp, snoozeFollowUp } from '#lib/crm/edit-follow-up.ts';
import { finishTask } from '#lib/crm/finish-task.ts';
import type { Store } from '#lib/db/store.ts';
import { undo } from '#lib/db/undo.ts';
import { dayOf, plusDays } from '#lib/domain/calendar-day.ts';
import type { Day } from '#lib/domain/record.ts';
import type { Task } from '#lib/domain/task.ts';

import { followUpDraft } from './follow-up-draft.ts';
import type { FollowUpDraft } from './follow-ups-model.ts';
import { dayInWords } from './format.ts';
import type { Notice } from './notice.ts';
import { now } from './now.ts';
import { refusedWords, said } from './outcome.ts';

/* What the user does with a follow-up on the screen. */

/** Which follow-ups. */
export interface WantedFollowUps {
  /** Each list has a name, so that ticked ones and half-written ones do not move to another. */
  list: string;
  tasks: () => Promise<Task[]>;
  /** Whom a new one is about; null where the list is about nobody, so that each one says whom it is about. */
  contactId: string | null;
}

export interface Shown {
  task: Task;
  about: string | null;
  /** The journal entry that ticked it off here; null while it is open. */
  entry: string | null;
}

/** What all lists of one place on the screen have in common. */
export interface ShownFollowUps {
  store: Store;
  notice: Notice;
  /** Keeps one that was ticked off in its place. */
  tick: (list: string, row: Shown) => void;
  draftOf: (list: string) => FollowUpDraft | undefined;
  putDraft: (list: string, draft: FollowUpDraft | null) => void;
}

export async function toggle(shown: ShownFollowUps, row: Shown, list: string): Promise<void> {
  const { store, notice } = shown;
  // Taken back as the step it was: with it goes the next one of those that repeat.
  if (row.entry !== null) return void (await undo(store, row.entry));
  const finished = await finishTask(store, row.task);
  if (finished.status === 'committed') shown.tick(list, { ...row, entry: finished.entry });
  said(notice, finished, { key: 'follow_up_done', args: [row.task.title] });
}

export function begin(shown: ShownFollowUps, { list, contactId }: WantedFollowUps): void {
  const { store, notice } = shown;
  if (shown.draftOf(list)?.of === null) return;
  const id = store.newId();
  const draft = followUpDraft({
    of: null,
    title: '',
    due: plusDays(dayOf(now.peek()), 1),
    needsDay: contactId === null,
    close: () => shown.putDraft(list, null),
    async save(title, due) {
      const contactIds = contactId === null ? [] : [contactId];
      const added = await addFollowUp(store, { title, due, contactIds }, id);
      said(notice, added, { key: 'follow_up_added', args: [title] });
      return refusedWords(added.status) === null;
    },
  });
  shown.putDraft(list, draft);
}

export function edit(shown: ShownFollowUps, { task, entry }: Shown, list: string): void {
  const { store, notice } = shown;
  if (entry !== null) return;
  const draft = followUpDraft({
    of: task.id,
    title: task.title,
    due: task.due ?? null,
    needsDay: isAboutNobody(task),
    close: () => shown.putDraft(list, null),
    async save(title, due) {
      const edited = await editFollowUp(store, task.id, { title, due });
      said(notice, edited, { key: 'follow_up_edited', args: [title] });
      return refusedWords(edited.status) === null;
    },
  });
  shown.putDraft(list, draft);
}

export async function snooze(
  { store, notice }: ShownFollowUps,
  { task }: Shown,
  until: Day,
): Promise<void> {
  const snoozed = await snoozeFollowUp(store, task.id, until);
  const args = [task.title, dayInWords(until, now.peek())];
  said(notice, snoozed, { key: 'follow_up_snoozed', args });
}

export async function remove({ store, notice }: ShownFollowUps, { task }: Shown): Promise<void> {
  const removed = await deleteFollowUp(store, task.id);
  said(notice, removed, { key: 'follow_up_deleted', args: [task.title] });
}

const isAboutNobody = ({ contactIds, companyId, opportunityId }: Task): boolean =>
  contactIds.length === 0 && companyId === undefined && opportunityId === undefined;
