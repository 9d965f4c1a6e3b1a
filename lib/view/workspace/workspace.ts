import { computed, createModel, type ReadonlySignal, signal } from '@preact/signals';

import { acceptLoss } from '#lib/db/accept-loss.ts';
import type { MissingRows } from '#lib/db/counts.ts';
import type { Denial } from '#lib/db/denial.ts';
import type { Opened, Store } from '#lib/db/store.ts';
import { closeStore } from '#lib/db/store.ts';

import { NeverLogList, OwnAddresses } from './address-lists.ts';
import type { Host } from './host.ts';
import { type Mailbox, mailboxes } from './mailboxes.ts';
import { OtherSites } from './other-sites.ts';
import { Pages } from './pages.ts';
import { Preferences } from './preferences.ts';
import { Rescue } from './rescue.ts';
import { hashOf, routeOf } from './route.ts';
import { Sites } from './sites.ts';
import { WebmailsHealth } from './webmail-health.ts';

/** What has become of the store. */
export type State =
  | { kind: 'opening' }
  /** `newer`: another version wrote it, so it may only be read. */
  | { kind: 'open'; pages: Pages; newer: boolean }
  | { kind: 'denied'; reason: Denial }
  | { kind: 'full' }
  | { kind: 'damaged'; missing: MissingRows[]; rescue: Rescue }
  /** Another tab deleted everything, or holds a newer version. */
  | { kind: 'closed'; why: 'newer' | 'erased' };

/** The whole tab. `hash` is the address behind the `#`, as it is now. */
export const Workspace = createModel((host: Host, hash: ReadonlySignal<string>) => {
  const route = computed(() => routeOf(hash.value));
  const state = signal<State>({ kind: 'opening' });
  const settingsShown = computed(() => ['settings', 'welcome'].includes(route.value.page));

  let pages: Pages | null = null;
  const become = (next: State) => {
    pages?.[Symbol.dispose]();
    pages = next.kind === 'open' ? next.pages : null;
    state.value = next;
  };
  const start = () => host.inBackground('opening the store', open);
  const erased = () => {
    host.goTo(hashOf('welcome'));
    start();
  };
  const show = (opened: Opened) => {
    switch (opened.status) {
      case 'ready':
      case 'newer': {
        const { store } = opened;
        const over = new Pages(store, host, route, erased);
        become({ kind: 'open', pages: over, newer: opened.status === 'newer' });
        host.whenIdle(() => host.inBackground('counting the rows', () => check(store, over)));
        break;
      }
      case 'damaged':
        damaged(opened.store, opened.missing);
        break;
      case 'denied':
        become({ kind: 'denied', reason: opened.reason });
        break;
      case 'full':
        become({ kind: 'full' });
    }
  };
  const damaged = (store: Store, missing: MissingRows[]) =>
    become({
      kind: 'damaged',
      missing,
      rescue: new Rescue(store, host, async () => {
        await acceptLoss(store);
        closeStore(store);
        start();
      }),
    });
  const check = async (store: Store, over: Pages) => {
    const missing = pages === over ? await host.checkRows(store) : [];
    if (missing.length > 0 && pages === over) damaged({ ...store, readOnly: true }, missing);
  };
  async function open(): Promise<void> {
    become({ kind: 'opening' });
    show(await host.openStore((why) => become({ kind: 'closed', why })));
  }

  start();
  const sites = new Sites(host, settingsShown);
  return {
    route,
    state,
    settings: host.settings,
    sites,
    otherSites: new OtherSites(host, sites),
    health: new WebmailsHealth(host, settingsShown),
    own: new OwnAddresses(host),
    neverLog: new NeverLogList(host),
    preferences: new Preferences(host, settingsShown),
    /** Opens the store anew, for instance after another tab has erased it. */
    start,
    reload: () => host.reload(),
    goTo: (to: string) => host.goTo(to),
    /** Something was tried and threw: said where the user looks, because nothing else will say it. */
    failed(): void {
      pages?.notice.say({ key: 'workspace_failed' });
    },
    /** Leaves the first-run page for the mailbox, once the browser lets us read there. */
    async openMailbox(webmail: Mailbox): Promise<void> {
      const url = mailboxes[webmail];
      const { origin } = new URL(url);
      const isBuiltIn = host.sites.builtIn().includes(`${origin}/*`);
      // The browser only asks within the click: nothing may be awaited before this.
      if (!isBuiltIn && !(await host.sites.request(origin))) {
        pages?.notice.say({ key: 'welcome_refused' });
        return;
      }
      await host.changeSettings({ welcomed: true });
      await host.openTab(url);
    },
  };
});
export type Workspace = InstanceType<typeof Workspace>;
