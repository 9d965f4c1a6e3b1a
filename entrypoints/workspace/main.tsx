import { effect, signal } from '@preact/signals';
import { render } from 'preact';

import { drawAnswers } from '#components/ui/draw-answers.ts';
import { Workspace as WorkspacePage } from '#components/workspace/Workspace.tsx';
import type { Settings } from '#lib/domain/settings.ts';
import { ask } from '#lib/messaging/ask.ts';
import { browser } from '#lib/platform/browser.ts';
import { download } from '#lib/platform/download.ts';
import { eraseSettings } from '#lib/platform/erase-settings.ts';
import { loadTexts } from '#lib/platform/i18n.ts';
import { inBackground } from '#lib/platform/in-background.ts';
import { keyBindings, openKeySettings } from '#lib/platform/key-bindings.ts';
import { keepSearch } from '#lib/platform/keep-search.ts';
import { openStore } from '#lib/platform/open-store.ts';
import { checkRows } from '#lib/platform/check-rows.ts';
import { changeSettings, readSettings, watchSettings } from '#lib/platform/settings.ts';
import { siteHealth, watchSiteHealth } from '#lib/platform/site-health.ts';
import { requestSite } from '#lib/platform/request-site.ts';
import {
  builtInSites,
  forgetEverySite,
  forgetSite,
  grantedSites,
  requestEverySite,
  watchSites,
} from '#lib/platform/sites.ts';
import { startClock } from '#lib/view/now.ts';
import { setTexts } from '#lib/view/text.ts';
import type { Host } from '#lib/view/workspace/host.ts';
import { Workspace } from '#lib/view/workspace/workspace.ts';

import { keepReminders } from '../reminders/keep-reminders.ts';

/** Pixels of a row of a list: the 4rem of `.record` in lists.css. */
const rowHeight = 52;
/** Rows that a list keeps ready beyond its screen. */
const rowsAround = 12;

async function showTexts(settings: Settings): Promise<void> {
  const { tag, texts } = await loadTexts(settings);
  setTexts(tag, texts);
  document.documentElement.lang = tag;
}

async function storageUsed() {
  const { usage, quota } = await navigator.storage.estimate();
  return usage === undefined || quota === undefined ? null : { usage, quota };
}

async function start(): Promise<void> {
  const settings = signal(await readSettings());
  await showTexts(settings.peek());
  watchSettings((next) => {
    settings.value = next;
    inBackground('loading the texts', () => showTexts(next));
  });
  effect(() => {
    const { appearance } = settings.value;
    if (appearance === 'system') delete document.documentElement.dataset['appearance'];
    else document.documentElement.dataset['appearance'] = appearance;
  });
  startClock(() => Date.now(), 30_000);

  const hash = signal(location.hash);
  const follow = () => {
    hash.value = location.hash;
  };
  addEventListener('hashchange', follow);

  const host: Host = {
    settings,
    changeSettings,
    eraseSettings,
    async openStore(closed) {
      const opened = await openStore(closed);
      if (opened.status === 'ready') {
        keepSearch(opened.store);
        keepReminders(opened.store);
        // After everything was deleted nothing is due any more, which nobody else would tell.
        inBackground('planning reminders', () => ask('reminders/plan', {}));
      }
      return opened;
    },
    storageUsed,
    rowsOnScreen: Math.ceil(innerHeight / rowHeight) + rowsAround,
    download,
    inBackground,
    breathe: () => new Promise((resume) => setTimeout(resume)),
    checkRows,
    whenIdle: (work) => requestIdleCallback(() => work(), { timeout: 5_000 }),
    goTo: (to) => {
      location.hash = to;
      // The event comes a task later.
      follow();
    },
    reload: () => location.reload(),
    openTab: (url) => browser.tabs.create({ url }),
    sites: {
      builtIn: builtInSites,
      granted: grantedSites,
      request: requestSite,
      requestEvery: requestEverySite,
      forget: forgetSite,
      forgetEvery: forgetEverySite,
      watch: watchSites,
    },
    health: { read: siteHealth, watch: watchSiteHealth },
    version: browser.runtime.getManifest().version,
    keys: keyBindings,
    openKeySettings,
    languages: [browser.i18n.getUILanguage(), ...navigator.languages],
    now: () => Date.now(),
  };
  drawAnswers();
  const root = document.getElementById('workspace') as HTMLElement;
  const model = new Workspace(host, hash);
  addEventListener('unhandledrejection', () => model.failed());
  render(<WorkspacePage model={model} />, root);
}

inBackground('starting the workspace', start);
