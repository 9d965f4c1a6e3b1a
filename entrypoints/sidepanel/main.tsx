import { effect, signal } from '@preact/signals';
import { render } from 'preact';

import { FailedStart } from '#components/sidebar/FailedStart.tsx';
import { StartingSidebar } from '#components/sidebar/StartingSidebar.tsx';
import { phoneRegion } from '#lib/domain/phone-region.ts';
import { key } from '#lib/domain/row-keys.ts';
import type { Settings } from '#lib/domain/settings.ts';
import { awaitFrameLink } from '#lib/messaging/frame-link.ts';
import { browser } from '#lib/platform/browser.ts';
import { loadTexts } from '#lib/platform/i18n.ts';
import { inBackground } from '#lib/platform/in-background.ts';
import { installSecret } from '#lib/platform/install-secret.ts';
import { knownAddresses } from '#lib/platform/known-addresses.ts';
import { readSettings, watchSettings } from '#lib/platform/settings.ts';
import { EarlyPerson } from '#lib/view/early-person.ts';
import { PageState } from '#lib/view/page-state.ts';
import { setTexts } from '#lib/view/text.ts';

import { until } from './until.ts';

/*
 * What it takes to say whose mail it is. The rest, ten times as much, is loaded meanwhile and shows the card as soon as the store
 * is open.
 */

/** Milliseconds that the first drawing waits to be told of the mail. */
const forPage = 30;

const root = document.getElementById('sidebar') as HTMLElement;
// Whoever frames this page has to prove who he is, whatever address he framed.
const docked = window.parent !== window;
const page = new PageState();

/** Where the user has not said whose phone numbers are meant, the browser's languages do. */
const withRegion = (settings: Settings): Settings => ({
  ...settings,
  region: phoneRegion(settings.region, [browser.i18n.getUILanguage(), ...navigator.languages]),
});

async function showTexts(loading: ReturnType<typeof loadTexts>): Promise<void> {
  const { tag, texts } = await loading;
  setTexts(tag, texts);
  document.documentElement.lang = tag;
}

/** Only the browser's own panel needs it. */
async function followActiveTab(shown: PageState): Promise<void> {
  const { followActiveTab: follow } = await import('./follow-active-tab.ts');
  follow(shown);
}

async function start(): Promise<void> {
  const proof = docked ? awaitFrameLink(window, installSecret()) : null;
  // Both come with the package and say nothing of anybody, so they wait for no proof: code that runs when it is called, and the texts
  // for whoever chose no other language. Where one fails it is told once the page has proved itself.
  const loading = import('./over-store.tsx');
  const usual = loadTexts({ language: null });
  // A frame in a page stays empty until its parent has proved to be our mail script.
  if (proof) page.attach(await proof);
  else inBackground('following the tab', () => followActiveTab(page));
  try {
    await showSidebar(loading, usual);
  } catch (error) {
    render(<FailedStart reload={() => location.reload()} />, root);
    throw error;
  }
}

async function showSidebar(
  loading: Promise<typeof import('./over-store.tsx')>,
  usual: ReturnType<typeof loadTexts>,
): Promise<void> {
  // None of these waits for another; but none begins before the proof, or a stranger's frame would work and open a store.
  const opening = loading.then(({ begin }) => begin({ page, docked }));
  // It is open when the page has said whose address to look for. Where it cannot be, the store will say who is known.
  knownAddresses.open().catch(() => undefined);
  const settings = signal(withRegion(await readSettings()));
  const early = new EarlyPerson(page, settings, async (email) => {
    return (await knownAddresses.count([[key.email(email)]])) > 0;
  });
  const { language } = settings.peek();
  await showTexts(language === null ? usual : loadTexts({ language }));
  // The page's first word comes at about the same time: without it there is little to draw.
  await until(page.heard, forPage);
  render(<StartingSidebar early={early.view} docked={docked} />, root);
  watchSettings((next) => {
    settings.value = withRegion(next);
    inBackground('loading the texts', () => showTexts(loadTexts(next)));
  });
  effect(() => {
    const { appearance } = settings.value;
    const followed = appearance === 'system' && docked && page.dark.value !== null;
    const wanted = followed ? (page.dark.value ? 'dark' : 'light') : appearance;
    if (wanted === 'system') delete document.documentElement.dataset['appearance'];
    else document.documentElement.dataset['appearance'] = wanted;
  });

  const show = await opening;
  await show({ root, settings, early });
}

inBackground('starting the sidebar', start);
