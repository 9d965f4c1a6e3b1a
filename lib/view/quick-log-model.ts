import type { ReadonlySignal, Signal } from '@preact/signals';

import type { Channel, Direction, Purpose } from '#lib/domain/interaction.ts';
import type { Day } from '#lib/domain/record.ts';

import type { QuickStart } from './quick-form.ts';
import type { Words } from './words.ts';

/** What people log by hand; the rest comes from elsewhere. */
export const quickChannels = ['call', 'meeting', 'chat', 'sms', 'letter', 'email', 'note'] as const;
export type QuickChannel = Extract<Channel, (typeof quickChannels)[number]>;

/** Passed from nobody to nobody. */
export const hasDirection = (channel: Channel): boolean =>
  channel !== 'meeting' && channel !== 'note';

export interface QuickForm {
  channel: Signal<QuickChannel>;
  direction: Signal<Direction>;
  purpose: Signal<Purpose | ''>;
  /** As typed. */
  minutes: Signal<string>;
  text: Signal<string>;
  /** As a field for local date and time holds it. */
  at: Signal<string>;
  people: ReadonlySignal<{ id: string; name: string }[]>;
  /** The search for one more person; null while it is closed. */
  query: Signal<string>;
  isSearching: Signal<boolean>;
  results: ReadonlySignal<{ id: string; name: string; detail: string }[]>;
  choose(contactId: string): void;
  remove(contactId: string): void;
  targets: ReadonlySignal<{ id: string; name: string }[]>;
  /** Id of the opportunity; empty for none. Proposed until the user chooses. */
  target: ReadonlySignal<string>;
  chooseTarget(opportunityId: string): void;
  followUp: Signal<string>;
  due: Signal<string>;
  errors: {
    people: ReadonlySignal<Words | null>;
    minutes: ReadonlySignal<Words | null>;
    at: ReadonlySignal<Words | null>;
    followUp: ReadonlySignal<Words | null>;
    due: ReadonlySignal<Words | null>;
    /** It was refused or failed: what happened and what to do. */
    whole: ReadonlySignal<Words | null>;
  };
  busy: ReadonlySignal<boolean>;
  log(): Promise<void>;
  close(): void;
}

/** What a sentence said is to be done next, one click away. */
export interface QuickProposal {
  title: string;
  due: Day;
  name: string;
  add(): Promise<void>;
  dismiss(): void;
}

export interface QuickLogModel {
  /** The form that is open beside what is on the screen; each person keeps their own until it is logged or given up. */
  form: ReadonlySignal<QuickForm | null>;
  proposal: ReadonlySignal<QuickProposal | null>;
  /** Opens the form about whoever is on the screen, or about this contact. */
  open(contactId?: string): Promise<void>;
  /** Opens the form with what is known already. */
  begin(start: QuickStart): Promise<void>;
  /** Logs "call ann wants 40 seats, quote by fri" when it is clear whom it names; otherwise opens the form with what was understood. */
  say(sentence: string): Promise<void>;
}
