import type { ReadonlySignal } from '@preact/signals';

import type { SentChoice } from '#lib/domain/sent-mail.ts';

import type { Words } from './words.ts';

/** Days after which the user can be reminded that no answer has come. */
export const reminderDays = [1, 3, 7] as const;

/** What was chosen for drafts, by their names. */
export type SentChoices = Readonly<Record<string, SentChoice>>;

export interface ChosenForDrafts {
  choices: ReadonlySignal<SentChoices>;
  /** Null takes the choice back. */
  change: (draft: string, choice: SentChoice | null) => Promise<unknown>;
}

export type ComposeView =
  | { kind: 'loading' }
  /** This mail is not logged when it is sent, whatever is chosen. */
  | { kind: 'cannot'; reason: Words }
  | {
      kind: 'choose';
      logs: boolean;
      /** Why, where nothing was chosen for this very mail. */
      reason: Words | null;
      remindDays: number | null;
      /** The known person on the screen, and whether mails to them are always logged; null where a setting says it for all. */
      contact: { name: string; always: boolean } | null;
    };

export interface ComposeModel {
  view: ReadonlySignal<ComposeView>;
  problem: ReadonlySignal<Words | null>;
  /** Log it when it is sent, or do not. */
  setLog(wanted: 'log' | 'leave'): Promise<void>;
  /** Null takes the reminder back. A reminder needs the log, which then comes with it. */
  setReminder(days: number | null): Promise<void>;
  /** For this person from now on; again to take it back. */
  toggleAlways(): Promise<void>;
  /** Makes an unknown person a contact. */
  add(): Promise<void>;
}
