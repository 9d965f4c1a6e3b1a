import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { render } from 'preact';

import { Sidebar } from '#components/sidebar/Sidebar.tsx';
import { StartingSidebar, TroubledSidebar } from '#components/sidebar/PlainSidebar.tsx';
import { loadParts } from '#lib/view/later-code.ts';
import { drawAnswers } from '#components/ui/draw-answers.ts';
import { phoneRegion } from '#lib/domain/phone-region.ts';
import { key } from '#lib/domain/row-keys.ts';
import type { Settings } from '#lib/domain/settings.ts';
import { ask } from '#lib/messaging/ask.ts';
import { awaitFrameLink } from '#lib/messaging/frame-link.ts';
import { browser } from '#lib/platform/browser.ts';
import { changeDockState } from '#lib/platform/dock-state.ts';
import { loadTexts } from '#lib/platform/i18n.ts';
import { inBackground } from '#lib/platform/in-background.ts';
import { installSecret } from '#lib/platform/install-secret.ts';
import { knownAddresses } from '#lib/platform/known-addresses.ts';
import { openStore } from '#lib/platform/open-store.ts';
import { changeSentChoice, readSentChoices, watchSentChoices } from '#lib/platform/sent-choices.ts';
import { changeSettings, readSettings, watchSettings } from '#lib/platform/settings.ts';
import { requestSite } from '#lib/platform/request-site.ts';
import { openSidePanelHere, rememberOwnTab } from '#lib/platform/side-panel.ts';
import { EarlyPerson } from '#lib/view/early-person.ts';
import { verbs } from '#lib/view/later-verbs.ts';
import { startClock } from '#lib/view/now.ts';
import { PageState } from '#lib/view/page-state.ts';
import { SidebarOver } from '#lib/view/sidebar.ts';
import type { Trouble } from '#lib/view/sidebar-model.ts';
import { setTexts } from '#lib/view/text.ts';

import { followActiveTab } from './follow-active-tab.ts';
import { guardWrites } from './guard-writes.ts';
import { takeHandedOver } from './take-handed-over.ts';

/** How long the first card may keep everything else waiting. */
const patience = 2_000;

const root = document.getElementById('sidebar') as HTMLElement;
// Whoever frames this page has to prove who he is, whatever address he framed.
const docked = window.parent !== window;
const page = new PageState();
const reload = () => location.reload();
const openWorkspace = (to: string) =>
  inBackground('opening the workspace', () => ask('workspace/open', { page: to }));

/** Between the page and the browser's own panel. The panel has to open before anything is awaited. */
function moveDock(origin: string | null): void {
  const opened = docked ? openSidePanelHere() : Promise.resolve();
  inBackground('moving the sidebar', async () => {
    await opened;
    if (origin) await changeDockState(origin, { where: docked ? 'browser' : 'page', open: true });
  });
}

/** Where the user has not said whose phone numbers are meant, the browser's languages do. */
const withRegion = (settings: Settings): Settings => ({
  ...settings,
  region: phoneRegion(settings.region, [browser.i18n.getUILanguage(), ...navigator.languages]),
});

async function showTexts(settings: Settings): Promise<void> {
  const { tag, texts } = await loadTexts(settings);
  setTexts(tag, texts);
  document.documentElement.lang = tag;
}

async function start(): Promise<void> {
  drawAnswers();
  // A frame in a page stays empty until its parent has proved to be our mail script.
  if (docked) page.attach(await awaitFrameLink(window, installSecret()));
  else followActiveTab(page);
  takeHandedOver(docked);

  // None of these waits for another; but none begins before the proof, or a stranger's frame would work and open a store.
  const opening = openStore(reload);
  const choosing = readSentChoices();
  const setting = readSettings();
  const saying = setting.then(showTexts);

  const settings = signal(withRegion(await setting));
  await saying;
  const early = new EarlyPerson(page, settings, async (email) => {
    return (await knownAddresses.count([[key.email(email)]])) > 0;
  });
  render(<StartingSidebar early={early.view} />, root);
  watchSettings((next) => {
    settings.value = withRegion(next);
    inBackground('loading the texts', () => showTexts(next));
  });
  effect(() => {
    const { appearance } = settings.value;
    const followed = appearance === 'system' && docked && page.dark.value !== null;
    const wanted = followed ? (page.dark.value ? 'dark' : 'light') : appearance;
    if (wanted === 'system') delete document.documentElement.dataset['appearance'];
    else document.documentElement.dataset['appearance'] = wanted;
  });
  startClock(() => Date.now(), 30_000);
  inBackground('finding the own tab', rememberOwnTab);

  const opened = await opening;
  early[Symbol.dispose]();
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

  const sentChoices = signal(await choosing);
  watchSentChoices((next) => (sentChoices.value = next));
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
    changeSettings,
    sentChoices,
    changeSentChoice,
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
  render(<Sidebar model={model} />, root);
  await until(model.stands, patience);
  requestIdleCallback(() => {
    // So that no click waits for its code.
    inBackground('loading what a click needs', () => Promise.all([verbs(), loadParts()]));
    inBackground('looking after the store', async () => {
      const { lookAfterStore } = await import('./look-after-store.ts');
      const missing = await lookAfterStore(opened.store);
      if (missing.length > 0) trouble({ kind: 'damaged', missing });
    });
  });
}

/** Whatever it becomes, it is not waited for longer than `most` milliseconds. */
const until = (wanted: ReadonlySignal<boolean>, most: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, most);
    effect(() => {
      if (wanted.value) resolve();
    });
  });

inBackground('starting the sidebar', start);
