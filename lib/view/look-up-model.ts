import type { ReadonlySignal, Signal } from '@preact/signals';

import type { Found, FoundKind } from '#lib/crm/found.ts';

export type { Found, FoundKind } from '#lib/crm/found.ts';

export type LookUpView =
  /** Nothing typed yet. */
  | { kind: 'empty' }
  | { kind: 'loading' }
  /** By kind, the kind of the best result first. `count` is of all groups. */
  | { kind: 'found'; groups: readonly FoundGroup[]; count: number }
  | { kind: 'nothing'; text: string }
  | { kind: 'failed' };

export interface FoundGroup {
  kind: FoundKind;
  rows: readonly FoundLine[];
}

export interface FoundLine {
  found: Found;
  /** Its place among the results of all groups. */
  index: number;
  /** Of people. */
  avatar: { initials: string; hue: number } | null;
}

/** The look-up of people, companies, opportunities and what passed, in front of whatever the sidebar shows. */
export interface LookUpModel {
  isOpen: ReadonlySignal<boolean>;
  query: Signal<string>;
  view: ReadonlySignal<LookUpView>;
  /** Which result Enter opens. */
  selected: ReadonlySignal<number>;
  open: () => void;
  close: () => void;
  /** Empties what is typed; closes when nothing is. */
  escape: () => void;
  moveTo: (index: number) => void;
  /** Opens the selected result, or the first one of an answer that is still on its way; with nothing found offers a new contact. */
  enter: () => void;
  choose: (found: Found) => void;
  /** Opens the form that logs a call with this contact. */
  log: (contactId: string) => void;
  /** Starts a contact with what is typed. */
  addContact: () => void;
  retry: () => void;
}
