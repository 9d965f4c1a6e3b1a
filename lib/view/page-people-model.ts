import type { ReadonlySignal } from '@preact/signals';

import type { Colleague } from './card-model.ts';
import type { Words } from './words.ts';

/** Somebody on the page who is among the contacts. */
export interface KnownOnPage extends Colleague {
  /** By what else than an address: a number, a profile. */
  by: Words | null;
}

/** A company that is known, and who is known there besides the page's own people. */
export interface CompanyOnPage {
  id: string;
  name: string;
  people: Colleague[];
}

/** Somebody, or an organisation, that the page names and nobody has added. */
export interface StrangerOnPage {
  key: string;
  kind: 'person' | 'organization';
  name: string;
  initials: string;
  hue: number;
  /** Title and company; empty where the page says neither. */
  about: string;
  /** Addresses, numbers and profiles, as shown. */
  values: string[];
  /** How the page says it. */
  source: Words;
}

export interface PagePeople {
  known: KnownOnPage[];
  companies: CompanyOnPage[];
  strangers: StrangerOnPage[];
  /** `.vcf` files that the page links to. */
  cards: { href: string; shown: string }[];
  /** False when there was more on the page than is here. */
  complete: boolean;
}

export interface PagePeopleModel {
  /** Null while it is being looked at. */
  people: ReadonlySignal<PagePeople | null>;
  /** There is nobody to show; false while it is being looked at. */
  isEmpty: ReadonlySignal<boolean>;
  failed: ReadonlySignal<boolean>;
  /** Where the page is. */
  host: ReadonlySignal<string>;
  /** Whether Sidecard may always read this site; null where that cannot be asked for. */
  allowed: ReadonlySignal<boolean | null>;
  allowSite: () => void;
  add: (key: string) => Promise<void>;
  /** Looks for what only looks like an address or a number. */
  searchText: () => void;
  /** Whether the text of this page has been searched. */
  searched: ReadonlySignal<boolean>;
}
