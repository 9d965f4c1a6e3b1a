import type { ReadonlySignal } from '@preact/signals';

import type { MissingRows } from '#lib/db/counts.ts';
import type { Opened, Store } from '#lib/db/store.ts';
import type { Settings } from '#lib/domain/settings.ts';
import type { Health } from '#lib/domain/snapshot.ts';

/** A key chord of the browser's own list; empty when none is set. */
export interface KeyBinding {
  name: string;
  /** What it does, in the browser's language. */
  does: string;
  chord: string;
}

/** The last time that a webmail was read, and the last time that it could not be. Epoch milliseconds. */
export interface SiteHealth {
  well?: { at: number; health: Health } | undefined;
  lost?: { at: number; health: Health } | undefined;
}

/** What the user allowed beyond the built-in webmails, by match pattern. */
export interface GrantedSites {
  webmails: string[];
  others: string[];
  everywhere: boolean;
}

/** What the workspace needs from the browser around it. */
export interface Host {
  settings: ReadonlySignal<Settings>;
  changeSettings(this: void, change: Partial<Settings>): Promise<unknown>;
  /** Takes away all that is stored beside the database; sidebars stay connected. */
  eraseSettings(this: void): Promise<unknown>;
  openStore(this: void, closed: (why: 'newer' | 'erased') => void): Promise<Opened>;
  /** Counts the rows if nobody has yet, a little at a time; the answer is what is missing. */
  checkRows(this: void, store: Store): Promise<MissingRows[]>;
  /** Bytes of this installation, and how many it may use; null when the browser does not say. */
  storageUsed(this: void): Promise<{ usage: number; quota: number } | null>;
  /** How many rows of a list fill the screen, with those that are kept ready around it. */
  rowsOnScreen: number;
  /** Gives the user a file. */
  download(this: void, name: string, parts: readonly string[]): void;
  /** Lets the page paint and answer. */
  breathe(this: void): Promise<void>;
  /** Runs when there is nothing else to do. */
  whenIdle(this: void, work: () => void): void;
  /** Runs what nobody waits for, and reports its failure. */
  inBackground(this: void, what: string, work: () => Promise<unknown>): void;
  goTo(this: void, hash: string): void;
  reload(this: void): void;
  openTab(this: void, url: string): Promise<unknown>;
  sites: {
    builtIn(this: void): string[];
    granted(this: void): Promise<GrantedSites>;
    /** To be called before anything is awaited in a gesture. */
    request(this: void, origin: string): Promise<boolean>;
    /** As `request`. */
    requestEvery(this: void): Promise<boolean>;
    forget(this: void, pattern: string): Promise<unknown>;
    forgetEvery(this: void): Promise<unknown>;
    watch(this: void, changed: () => void): void;
  };
  health: {
    /** By webmail; one that was never opened is not in it. */
    read(this: void): Promise<ReadonlyMap<string, SiteHealth>>;
    watch(this: void, changed: () => void): void;
  };
  /** Of the extension. */
  version: string;
  keys(this: void): Promise<KeyBinding[]>;
  /** Where the browser lets the user change them. */
  openKeySettings(this: void): Promise<unknown>;
  /** The browser's languages, the preferred one first; for guessing the country of phone numbers. */
  languages: readonly string[];
  now(this: void): number;
}
