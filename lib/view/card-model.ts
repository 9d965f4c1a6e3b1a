import type { ReadonlySignal, Signal } from '@preact/signals';

import type { Lifecycle } from '#lib/domain/contact.ts';
import type { Channel, Direction } from '#lib/domain/interaction.ts';
import type { OpportunityRole } from '#lib/domain/opportunity.ts';
import type { Grade } from '#lib/domain/record.ts';

import type { Words } from './words.ts';

export interface ContactView {
  id: string;
  name: string;
  initials: string;
  hue: number;
  title: string | null;
  companyId: string | null;
  company: string | null;
  emails: string[];
  phones: { value: string; shown: string; extension: string | null }[];
  links: { value: string; shown: string }[];
  grade: Grade | null;
  lifecycle: Lifecycle | null;
  /** Role in an open opportunity. */
  role: OpportunityRole | null;
  lastContact: { at: number; channel: Channel; direction: Direction } | null;
  nextStep: { title: string; due: string | null } | null;
  timeZone: string | null;
  note: string | null;
  sample: boolean;
}

/** A field of an unknown sender's card; `source` is a key of the catalogue (`source_header`, `source_signature`, …). */
export interface DraftField {
  name: 'displayName' | 'email' | 'company' | 'title' | 'phone' | 'link';
  value: Signal<string>;
  source: Words | null;
  /** Said under the field when "Add" was refused because of it. */
  error: ReadonlySignal<Words | null>;
}

export type CardView =
  /** `known` as soon as somebody says so. */
  | { kind: 'loading'; name: string; email: string | null; known: boolean }
  | { kind: 'known'; contact: ContactView }
  | { kind: 'unknown'; name: string; email: string; initials: string; hue: number }
  /** Outlook shows colleagues without an address. */
  | { kind: 'nameless'; name: string; initials: string; hue: number };

export interface EditField {
  name:
    | 'displayName'
    | 'title'
    | 'company'
    | 'email'
    | 'phone'
    | 'link'
    | 'website'
    | 'domain'
    | 'note';
  /** Position in a list of several; 0 otherwise. */
  index: number;
  value: Signal<string>;
  error: ReadonlySignal<Words | null>;
}

export interface EditForm {
  of: 'contact' | 'company';
  fields: ReadonlySignal<EditField[]>;
  addRow(name: 'email' | 'phone' | 'link' | 'domain'): void;
  removeRow(field: EditField): void;
  save(): Promise<void>;
  cancel(): void;
  busy: ReadonlySignal<boolean>;
}

export interface CardModel {
  view: ReadonlySignal<CardView>;
  /** The fields of an unknown sender; empty otherwise. */
  draft: ReadonlySignal<DraftField[]>;
  /** "Add to an existing contact": open while the user looks for one. */
  picker: ReadonlySignal<ContactPicker | null>;
  openPicker(): void;
  /** People already known at the unknown sender's company, or colleagues of the known one. */
  colleagues: ReadonlySignal<{ company: string; people: Colleague[] } | null>;
  edit: ReadonlySignal<EditForm | null>;
  /** The form is on the screen a moment later: its code is loaded when it is first needed. */
  beginEdit(of: 'contact' | 'company'): Promise<void>;
}

export interface Colleague {
  id: string;
  name: string;
  initials: string;
  hue: number;
  title: string | null;
  openOpportunities: number;
  lastAt: number | null;
}

export interface ContactPicker {
  query: Signal<string>;
  results: ReadonlySignal<{ id: string; name: string; detail: string }[]>;
  choose(contactId: string): Promise<void>;
  close(): void;
}
