import { readFile } from 'node:fs/promises';

import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { aContact } from '../db/builders.ts';
import { type ExtensionBrowser, launchExtension } from './extension.ts';
import { keepPictures } from './keep-pictures.ts';
import { watchOpened } from './opened-databases.ts';
import { pressToolbar, SidePanel } from './side-panel.ts';
import { sidebarOf } from './sidebar.ts';
import { StoreInBrowser } from './store.ts';
import { until } from './until.ts';

/* Pages that are no webmails. The build counts 127.0.0.1:18080 as allowed by the user; every other address is not. */

const allowed = 'http://127.0.0.1:18080';
const elsewhere = 'https://shop.example';

const staff = `<!doctype html><title>Staff</title><h1>Our team</h1>
  <p><a href="mailto:ann.bauer@acme.example">Ann Bauer</a></p>
  <p><a href="mailto:kim@acme.example">Kim Larsen</a></p>
  <p id="marked">Ann Bauer</p>`;
const pages: Record<string, string> = {
  '/staff': staff,
  '/nobody': '<!doctype html><title>Nobody</title><p>Nothing here',
  '/sign-in': `${staff}<form><input type="password"></form>`,
};

let browser: ExtensionBrowser;
beforeAll(async () => {
  browser = await launchExtension();
  await browser.welcomePage();
  const answer = (path: string) => ({
    contentType: 'text/html; charset=utf-8',
    body: pages[path] ?? '',
  });
  for (const origin of [allowed, elsewhere, 'https://other.example'])
    await browser.serve(`${origin}/**`, (route, request) =>
      route.fulfill(answer(new URL(request.url()).pathname)),
    );
  await new StoreInBrowser(browser).put([
    aContact('ann', { displayName: 'Ann Bauer', mailboxes: ['ann.bauer@acme.example'] }),
  ]);
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await keepPictures(browser, task.name);
});
afterAll(() => browser.close());

async function open(address: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(address);
  await page.bringToFront();
  return page;
}

/** What the toolbar says beside the page in front. */
async function toolbar(): Promise<{ text: string; title: string }> {
  const worker = await browser.worker();
  return worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, windowType: 'normal' });
    const details = tab?.id === undefined ? {} : { tabId: tab.id };
    return {
      text: await chrome.action.getBadgeText(details),
      title: await chrome.action.getTitle(details),
    };
  });
}

/** How many worlds of ours live in a page. */
async function ourWorlds(page: Page): Promise<number> {
  const session = await browser.context.newCDPSession(page);
  let count = 0;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin === `chrome-extension://${browser.id}`) count += 1;
  });
  await session.send('Runtime.enable');
  await session.detach();
  return count;
}

type Dispatched = { dispatch(...args: unknown[]): void };
/** What the browser does after its own key, or after a line of its context menu, on the page in front. */
async function dispatch(event: 'commands' | 'menus', first: unknown): Promise<void> {
  const worker = await browser.worker();
  await worker.evaluate(
    async ([name, given]) => {
      const [tab] = await chrome.tabs.query({ active: true, windowType: 'normal' });
      const heard = name === 'menus' ? chrome.contextMenus.onClicked : chrome.commands.onCommand;
      (heard as unknown as Dispatched).dispatch(given, tab);
    },
    [event, first] as const,
  );
}

test('a page on a site that was never allowed never sees our code, and the toolbar says nothing', async () => {
  const page = await open(`${elsewhere}/staff`);
  const other = await open(`${allowed}/staff`);
  await until('our script is where it may be', async () => (await ourWorlds(other)) === 1);
  await page.bringToFront();
  expect(await ourWorlds(page)).toBe(0);
  expect(await toolbar()).toEqual({ text: '', title: 'Sidecard' });
  await Promise.all([page.close(), other.close()]);
});

test('on a site that is allowed for good the toolbar says how many people on the page are known', async () => {
  // The index is made when a sidebar has time, as nobody told it of what was put into the store here.
  const sidebar = await browser.openPage('sidepanel.html');
  const page = await open(`${allowed}/staff`);
  await until('the number is on the toolbar', async () => {
    if ((await toolbar()).text === '1') return true;
    await page.reload();
    return false;
  });
  expect(await toolbar()).toEqual({ text: '1', title: 'You know 1 person on this page' });
  await page.goto(`${allowed}/nobody`);
  await until('the number is gone with the page', async () => (await toolbar()).text === '');
  await page.goto(`${allowed}/sign-in`);
  await until('our script is there', async () => (await ourWorlds(page)) === 1);
  expect((await toolbar()).text).toBe('');
  await Promise.all([page.close(), sidebar.close()]);
});

test('a number is put on the toolbar by a worker that has just woken and that never opens the store', async () => {
  const settings = await browser.openPage('icon/icon.svg');
  await browser.killWorker();
  await settings.evaluate(() =>
    chrome.runtime.sendMessage({
      request: 'site/granted',
      question: { origin: 'https://a.example' },
    }),
  );
  const opened = await watchOpened(await browser.worker());
  const page = await open(`${allowed}/staff`);
  await until('the number is on the toolbar', async () => (await toolbar()).text === '1');
  expect(await opened()).toEqual(['sidecard-known-addresses']);
  await Promise.all([page.close(), settings.close()]);
});

test('a press of the toolbar button shows whom that page names, and reads no other', async () => {
  const page = await open(`${elsewhere}/staff`);
  expect(await ourWorlds(page)).toBe(0);
  await pressToolbar(browser, page);
  const panel = await SidePanel.of(browser);
  await until('the panel names them', async () => {
    const text = await panel.text('main');
    return text.includes('Ann Bauer') && text.includes('Kim Larsen');
  });
  // The gesture is not a permission: the toolbar goes on saying nothing.
  expect((await toolbar()).text).toBe('');
  const other = await open('https://other.example/staff');
  await until('the panel has let go of them', async () => {
    const text = await panel.text('main');
    return text !== '' && !text.includes('Kim Larsen');
  });
  expect(await ourWorlds(other)).toBe(0);
  await Promise.all([page.close(), other.close()]);
});

test('what is selected is looked up by key, and what is under the pointer from the menu', async () => {
  const page = await open(`${elsewhere}/staff`);
  await pressToolbar(browser, page);
  const panel = await SidePanel.of(browser);
  await until('the page is read', async () => (await ourWorlds(page)) === 1);
  await page.locator('#marked').selectText();
  await dispatch('commands', 'look-up');
  const typed = "document.querySelector('[role=searchbox], input[type=search]')?.value ?? ''";
  await until(
    'the selection is in the search',
    async () => (await panel.read<string>(typed)) === 'Ann Bauer',
  );
  await dispatch('menus', {
    menuItemId: 'link',
    linkUrl: 'mailto:Ann.Bauer@acme.example?subject=x',
  });
  await until('her card is open', async () => (await panel.text('h1')) === 'Ann Bauer');
  await page.close();
});

test('from the address bar a small window opens with what was typed, where the browser allows no panel', async () => {
  const page = await open(`${elsewhere}/nobody`);
  const opening = browser.context.waitForEvent('page');
  const worker = await browser.worker();
  await worker.evaluate(() => {
    const event = chrome.omnibox.onInputEntered as unknown as {
      dispatch(...args: unknown[]): void;
    };
    event.dispatch('bau', 'currentTab');
  });
  const own = await opening;
  await until(
    'the search holds it',
    async () => (await own.getByRole('searchbox').inputValue({ timeout: 1_000 })) === 'bau',
  );
  await own.getByRole('option', { name: /Ann Bauer/ }).waitFor();
  await Promise.all([page.close(), own.close()]);
});

async function registered(): Promise<string[]> {
  const worker = await browser.worker();
  const scripts = await worker.evaluate(() => chrome.scripting.getRegisteredContentScripts());
  return scripts.map(({ js, matches }) => `${js?.join(' ')} ${matches?.join(' ')}`);
}

test('a webmail on an allowed site of one’s own is found, read by its own reader, and known the next time', async () => {
  // Beside an open side panel the docked sidebar makes way.
  await browser.relaunch();
  const saved = await readFile('tests/fixtures/roundcube/en_US-page/plain.html', 'utf8');
  const address = `${allowed}/?_task=mail&_uid=2&_mbox=INBOX&_action=show`;
  await browser.serve(/_task=mail/, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: saved }),
  );
  const page = await open(address);
  const sidebar = await sidebarOf(page);
  await sidebar.getByRole('button', { name: 'Add and log' }).waitFor();
  await until('it is remembered', async () =>
    (await registered()).includes(`content-scripts/roundcube.js ${allowed}/*`),
  );
  // What is looked up there comes into the docked sidebar, and the side panel stays closed.
  await page.bringToFront();
  await dispatch('menus', { menuItemId: 'selection', selectionText: 'ann.bauer@acme.example' });
  await sidebar.getByRole('heading', { level: 1, name: 'Ann Bauer' }).waitFor();
  await page.close();
});

test('another webmail at the same address is found as well, where the first one is known', async () => {
  const saved = await readFile('tests/fixtures/owa/en-plain.html', 'utf8');
  await browser.serve(/\/owa\//, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: saved }),
  );
  const page = await open(`${allowed}/owa/#path=/mail`);
  const sidebar = await sidebarOf(page);
  await sidebar.getByRole('heading', { level: 1, name: 'Ann Lee' }).waitFor();
  await until('both are remembered', async () => {
    const scripts = await registered();
    return ['roundcube', 'owa'].every((name) =>
      scripts.includes(`content-scripts/${name}.js ${allowed}/*`),
    );
  });
  await page.close();
});
