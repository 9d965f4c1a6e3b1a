import type { ReadonlySignal, Signal } from '@preact/signals';

import type { Day } from '#lib/domain/record.ts';

import type { Words } from './words.ts';

export interface FollowUpView {
  id: string;
  title: string;
  due: Day | null;
  /** Days from today; negative when overdue. */
  inDays: number | null;
  done: boolean;
  repeats: boolean;
  /** Whom it is about, where that is not already on the screen. */
  about: string | null;
  contactId: string | null;
}

/** A new follow-up, or one that is changed. */
export interface FollowUpDraft {
  /** The one that is changed; null for a new one. */
  of: string | null;
  title: Signal<string>;
  /** As a date field holds it: a day, or nothing. */
  due: Signal<string>;
  titleError: ReadonlySignal<Words | null>;
  dueError: ReadonlySignal<Words | null>;
  busy: ReadonlySignal<boolean>;
  save(): Promise<void>;
  cancel(): void;
}

export interface FollowUpsModel {
  rows: ReadonlySignal<FollowUpView[] | null>;
  toggle(taskId: string): Promise<void>;
  /** The form that is open; each person keeps their own until it is saved or given up. */
  draft: ReadonlySignal<FollowUpDraft | null>;
  /** Opens the form for a new one about whoever is on the screen. */
  begin(): Promise<void>;
  edit(taskId: string): Promise<void>;
  snooze(taskId: string, until: Day): Promise<void>;
  remove(taskId: string): Promise<void>;
}
