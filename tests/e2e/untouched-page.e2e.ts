import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { PracticeMailbox, practiceOrigin } from '../practice/mailbox.ts';
import { type ExtensionBrowser, launchExtension } from './extension.ts';
import { portraitOf, worldsIn } from './portrait.ts';
import { until } from './until.ts';

/* Two browsers side by side: one with Sidecard, idle, the other with an extension that does nothing. */

const now = Date.UTC(2026, 10, 21, 12);
const stranger = 'https://shop.example';
/** What the build for these tests counts as granted. */
const granted = 'http://127.0.0.1:18080';
const shop = `<!doctype html><html lang="en"><head><title>Pump shop</title>
  <style>body { margin: 0; font: 16px sans-serif } main { display: grid; gap: 8px; padding: 16px }</style></head>
  <body><main><h1>Pumps</h1><a id="one" href="/a">All pumps</a><button id="two">Order</button>
  <input id="three" aria-label="Search"><p>Ask <a id="four" href="mailto:ines@pumps.example">Ines Ott</a></p>
  <script type="application/ld+json">{"@type":"Organization","name":"Pumps","email":"office@pumps.example"}</script>
  <script>performance.mark('drawn')</script></main></body></html>`;

let sidecard: ExtensionBrowser;
let nothing: ExtensionBrowser;
const practice = new PracticeMailbox({ now });

beforeAll(async () => {
  sidecard = await launchExtension();
  await (await sidecard.welcomePage()).close();
  nothing = await launchExtension({ extension: await extensionThatDoesNothing() });
  for (const browser of [sidecard, nothing]) {
    const page = { body: shop, contentType: 'text/html; charset=utf-8' };
    await browser.serve(`${stranger}/**`, (route) => route.fulfill(page));
    await browser.serve(`${granted}/**`, (route) => route.fulfill(page));
    await browser.serve(`${practiceOrigin}/**`, (route, request) =>
      route.fulfill(practice.answer(request.url())),
    );
  }
});
afterAll(() => Promise.all([sidecard.close(), nothing.close()]));

async function extensionThatDoesNothing(): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'sidecard-nothing-')), 'nothing');
  await mkdir(folder);
  const manifest = {
    manifest_version: 3,
    name: 'Nothing',
    version: '1',
    background: { service_worker: 'nothing.js' },
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'nothing.js'), '');
  return folder;
}

async function open(browser: ExtensionBrowser, url: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(url);
  return page;
}

const comeToRest = (page: Page) =>
  page.evaluate(
    () => new Promise((rest) => requestIdleCallback(() => requestIdleCallback(() => rest(null)))),
  );

/** The page as it is beside Sidecard, once our code is in it if it ever gets there, and as it would be without. */
async function portraitsOf(url: string, runsThere: boolean) {
  const pages = [await open(sidecard, url), await open(nothing, url)] as const;
  if (runsThere)
    await until('our script is in the page', async () => (await worldsIn(pages[0])).length > 0);
  for (const page of pages) await comeToRest(page);
  const worlds = await worldsIn(pages[0]);
  const [withUs, without] = [await portraitOf(pages[0]), await portraitOf(pages[1])];
  await Promise.all(pages.map((page) => page.close()));
  return { withUs, without, worlds };
}

test('a page that never gave permission never sees our code, and is as if we were not there', async () => {
  const { withUs, without, worlds } = await portraitsOf(`${stranger}/`, false);
  expect(worlds).toEqual([]);
  expect(withUs).toEqual(without);
  // The portrait is one of a page with something in it.
  expect(withUs.focusOrder).toContain('BUTTON#two');
  expect(withUs.keys).toContain('Escape free');
  expect(withUs.timeline).toContain('mark drawn');
});

test('a page that we may read keeps its markup, keys, focus order, layout and timeline', async () => {
  const { withUs, without, worlds } = await portraitsOf(`${granted}/`, true);
  expect(worlds.length).toBeGreaterThan(0);
  expect(withUs).toEqual(without);
});

test('a site that is to be left alone is let go of where it is open, and never sees our code again', async () => {
  const page = await open(sidecard, `${granted}/`);
  await page.bringToFront();
  const worker = await sidecard.worker();
  /** Whether a sidebar beside that page would hear from it. */
  const answers = () =>
    worker.evaluate(async (url) => {
      const [tab] = await chrome.tabs.query({ url: `${url}/*` });
      const port = chrome.tabs.connect(tab?.id ?? -1, { name: 'page-link', frameId: 0 });
      return new Promise<boolean>((heard) => {
        port.onMessage.addListener(() => heard(true));
        port.onDisconnect.addListener(() => heard(false));
      }).finally(() => port.disconnect());
    }, granted);
  await until('the page is read', answers);
  const leave = (hosts: string[]) =>
    worker.evaluate((leaveAlone) => chrome.storage.local.set({ settings: { leaveAlone } }), hosts);
  await leave(['not a host', '127.0.0.1']);
  await until('it is let go of', async () => !(await answers()));
  // In a tab of its own: a reloaded one keeps the world that we had in it, though nothing runs there.
  const next = await open(sidecard, `${granted}/`);
  await comeToRest(next);
  expect(await worldsIn(next)).toEqual([]);
  await leave([]);
  await until('it may be read again', async () => {
    await next.reload();
    return (await worldsIn(next)).length > 0;
  });
  await Promise.all([page.close(), next.close()]);
});

test('so does a webmail whose sidebar stands in the browser instead of in the page', async () => {
  const worker = await sidecard.worker();
  await worker.evaluate(async (origin) => {
    const { storage } = (globalThis as unknown as { chrome: typeof chrome }).chrome;
    await storage.local.set({ [`dock:${origin}`]: { where: 'browser', open: true, width: 368 } });
  }, practiceOrigin);
  const { withUs, without, worlds } = await portraitsOf(practice.url('renewal'), true);
  expect(worlds.length).toBeGreaterThan(0);
  expect(withUs).toEqual(without);
});
