import { type Signal, signal } from '@preact/signals';

import type { Change } from '#lib/db/change.ts';
import { commit } from '#lib/db/commit.ts';
import type { Store } from '#lib/db/store.ts';
import type { Email } from '#lib/domain/email.ts';
import { defaultSettings, type Settings } from '#lib/domain/settings.ts';
import type { PageSnapshot } from '#lib/domain/snapshot.ts';
import type { Down, PageLink, Up } from '#lib/messaging/page-link.ts';
import type { SentChoices } from '#lib/view/compose-model.ts';
import { PageState } from '#lib/view/page-state.ts';
import { SidebarOver } from '#lib/view/sidebar.ts';

import { readyStore } from '../db/open-store.ts';

export interface Bench {
  store: Store;
  settings: Signal<Settings>;
  /** Whom the small index knew. */
  knownEarly: Signal<Email | null>;
  model: InstanceType<typeof SidebarOver>;
  /** What the mail script says. */
  say: (message: Up) => void;
  show: (snapshot: PageSnapshot) => void;
  /** What the sidebar told the page. */
  told: Down[];
}

/** A sidebar over a real store, beside a page that the test plays. */
export async function aSidebar(changes: readonly Change[] = [], shared?: Store): Promise<Bench> {
  const store = shared ?? (await readyStore());
  if (changes.length > 0) await commit(store, { verb: 'loadSample' }, changes);
  const settings = signal(defaultSettings);
  const knownEarly = signal<Email | null>(null);
  const sentChoices = signal<SentChoices>({});
  const page = new PageState();
  const told: Down[] = [];
  let hear: (message: Up) => void = () => undefined;
  const link: PageLink = {
    send: (message) => {
      told.push(message);
      // A webmail that does not give out sources.
      if (message.type === 'readSource') hear({ type: 'source', id: message.id, source: null });
    },
    listen: (heard) => {
      hear = heard;
    },
    close: () => undefined,
  };
  page.attach(link);
  hear({ type: 'hello', site: 'gmail', origin: 'https://mail.google.com', privateWindow: false });
  const model = new SidebarOver({
    store,
    page,
    settings,
    knownEarly,
    sightStore: store,
    sentChoices: async () => ({
      choices: sentChoices,
      change: async (draft, choice) => {
        const { [draft]: _before, ...others } = sentChoices.value;
        sentChoices.value = choice ? { ...others, [draft]: choice } : others;
      },
    }),
    changeSettings: async (change) => {
      settings.value = { ...settings.value, ...change };
    },
    version: '1.2.3',
    docked: true,
    newer: false,
    siteAllowed: signal(true),
    openWorkspace: () => undefined,
    moveDock: () => undefined,
    allowSite: () => Promise.resolve(),
    reload: () => undefined,
  });
  return {
    store,
    settings,
    knownEarly,
    model,
    say: (message) => hear(message),
    show: (snapshot) => hear({ type: 'snapshot', snapshot }),
    told,
  };
}

/** Waits until a signal's value is as wanted; everything it ever was on the way is in `seen`. */
export function until<T>(
  source: { subscribe(heard: (value: T) => void): () => void },
  wanted: (value: T) => boolean,
): Promise<{ value: T; seen: T[] }> {
  const seen: T[] = [];
  return new Promise((resolve) => {
    let stop: (() => void) | undefined;
    stop = source.subscribe((value) => {
      seen.push(value);
      if (!wanted(value)) return;
      queueMicrotask(() => stop?.());
      resolve({ value, seen });
    });
  });
}
