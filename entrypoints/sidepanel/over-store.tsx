import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { render } from 'preact';

import { Sidebar } from '#components/sidebar/Sidebar.tsx';
import { TroubledSidebar } from '#components/sidebar/TroubledSidebar.tsx';
import { drawAnswers } from '#components/ui/draw-answers.ts';
import type { Opened } from '#lib/db/store.ts';
import type { Settings } from '#lib/domain/settings.ts';
import { ask } from '#lib/messaging/ask.ts';
import { browser } from '#lib/platform/browser.ts';
import { changeDockState } from '#lib/platform/dock-state.ts';
import { inBackground } from '#lib/platform/in-background.ts';
import { openStore } from '#lib/platform/open-store.ts';
import { changeSettings } from '#lib/platform/settings.ts';
import { requestSite } from '#lib/platform/request-site.ts';
import { openSidePanelHere, rememberOwnTab } from '#lib/platform/side-panel.ts';
import type { EarlyPerson } from '#lib/view/early-person.ts';
import { loadParts } from '#lib/view/later-code.ts';
import { verbs } from '#lib/view/later-verbs.ts';
import { startClock } from '#lib/view/now.ts';
import type { PageState } from '#lib/view/page-state.ts';
import { SidebarOver } from '#lib/view/sidebar.ts';
import type { Trouble } from '#lib/view/sidebar-model.ts';

import { guardWrites } from './guard-writes.ts';
import { takeHandedOver } from './take-handed-over.ts';
import { until } from './until.ts';

/** Milliseconds that the name alone may stand there for the whole card, so that nothing is drawn twice in between. */
const forWhole = 500;
/** How long the first card may keep everything else waiting. */
const patience = 2_000;

/** What a sidebar is about from its first moment on. */
interface Place {
  page: PageState;
  /** In a page, and not in the browser's own panel. */
  docked: boolean;
}

interface Shown {
  root: HTMLElement;
  settings: ReadonlySignal<Settings>;
  /** What stands there until the card does. */
  early: EarlyPerson;
}

const reload = () => location.reload();
const openWorkspace = (to: string) =>
  inBackground('opening the workspace', () => ask('workspace/open', { page: to }));

/** Opens the store; what comes of it shows the sidebar, or what is wrong, in place of whatever is there. */
export async function begin({ page, docked }: Place): Promise<(shown: Shown) => Promise<void>> {
  takeHandedOver(docked);
  const opened = await openStore(reload);
  return (shown) => show(opened, { page, docked, ...shown });
}

async function show(
  opened: Opened,
  { page, docked, root, settings, early }: Place & Shown,
): Promise<void> {
  // From here on the store says who is known; whom the mail names is still told.
  early[Symbol.dispose]();
  startClock(() => Date.now(), 30_000);
  inBackground('finding the own tab', rememberOwnTab);
  /** Between the page and the browser's own panel. The panel has to open before anything is awaited. */
  const moveDock = (origin: string | null) => {
    const panel = docked ? openSidePanelHere() : Promise.resolve();
    inBackground('moving the sidebar', async () => {
      await panel;
      if (origin) await changeDockState(origin, { where: docked ? 'browser' : 'page', open: true });
    });
  };
  const trouble = (what: Trouble) =>
    render(
      <TroubledSidebar
        trouble={what}
        actions={{ reload, openWorkspace, openSidePanel: () => moveDock(null) }}
      />,
      root,
    );
  switch (opened.status) {
    case 'denied':
      return trouble(
        opened.reason === 'privateWindow'
          ? { kind: 'privateWindow' }
          : { kind: 'storageBlocked', docked },
      );
    case 'full':
      return trouble({ kind: 'failed', code: 'full' });
    case 'damaged':
      return trouble({ kind: 'damaged', missing: opened.missing });
    case 'newer':
    case 'ready':
  }

  const siteAllowed = signal<boolean | null>(null);
  effect(() => {
    const origin = page.hello.value?.origin;
    siteAllowed.value = null;
    // A page without an address of its own (a file, a sandbox) cannot be allowed.
    if (origin && /^https?:/.test(origin))
      inBackground('asking for a permission', async () => {
        // Asked of the background: a docked frame has no permissions API in Firefox 153.
        siteAllowed.value = await ask('site/granted', { origin });
      });
  });
  const model = new SidebarOver({
    store: docked ? guardWrites(opened.store, page) : opened.store,
    sightStore: opened.store,
    page,
    settings,
    knownEarly: early.known,
    changeSettings,
    async sentChoices() {
      const { followSentChoices } = await import('./follow-sent-choices.ts');
      return followSentChoices();
    },
    version: browser.runtime.getManifest().version,
    docked,
    newer: opened.status === 'newer',
    siteAllowed,
    openWorkspace,
    moveDock,
    allowSite: async (origin) => {
      siteAllowed.value = await requestSite(origin);
    },
    reload,
  });
  await until(model.stands, forWhole);
  drawAnswers();
  render(<Sidebar model={model} />, root);
  await until(model.stands, patience);
  requestIdleCallback(() => {
    // So that no click waits for its code: what writes beside the rest, not in its turn.
    inBackground('loading what a click needs', () => Promise.all([verbs(), loadParts()]));
    inBackground('looking after the store', async () => {
      const { lookAfterStore } = await import('./look-after-store.ts');
      const missing = await lookAfterStore(opened.store);
      if (missing.length > 0) trouble({ kind: 'damaged', missing });
    });
  });
}
