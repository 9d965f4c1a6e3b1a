import { forgetEverything } from '../fake-browser.ts';

import { beforeEach, expect, test, vi } from 'vitest';

import { lookForWebmail } from '#lib/messaging/found-webmail.ts';
import { openTabLink } from '#lib/messaging/tab-link.ts';
import { browser } from '#lib/platform/browser.ts';
import { knownWebmails, rememberWebmail } from '#lib/platform/known-webmails.ts';
import { selectionIn } from '#lib/platform/page-selection.ts';
import { changeSettings, watchSettings } from '#lib/platform/settings.ts';
import {
  bringPageReader,
  isMailHost,
  leaveOpenTabs,
  rememberAllowedHosts,
  startInOpenTabs,
} from '#lib/platform/sites.ts';

/* What is run in open tabs without a registration, which is where the browser itself leaves sites alone. */

const everywhere = ['https://*/*'];
const gmail = 'https://mail.google.com/mail/u/0/';
const bank = 'https://login.bank.example/';
const shop = 'https://shop.example/';
const mail = 'https://mail.acme.example/?_task=mail';
const tabs = [gmail, bank, shop, mail].map((url, id) => ({ id, url }));

/** What was run, by the address of its page. */
let ran: [string, string][];
beforeEach(() => {
  forgetEverything();
  ran = [];
  type Run = { target: { tabId: number }; files?: string[]; func?: { name: string } };
  Object.assign(browser, {
    permissions: {
      getAll: () => Promise.resolve({ origins: everywhere }),
      contains: () => Promise.resolve(true),
    },
    tabs: {
      query: ({ url = [] }: { url?: string[] }) =>
        Promise.resolve(url.includes('*://*.bank.example/*') ? [tabs[1]] : tabs),
      get: (id: number) => Promise.resolve(tabs[id]),
      connect: () => ({
        onMessage: { addListener: () => undefined },
        onDisconnect: { addListener: (ended: () => void) => void setTimeout(ended) },
      }),
    },
    scripting: {
      executeScript: ({ target, files, func }: Run) => {
        const url = tabs[target.tabId]?.url ?? '';
        for (const what of files ?? [func?.name ?? '']) ran.push([url, what]);
        return Promise.resolve([{ result: true }]);
      },
      getRegisteredContentScripts: () => Promise.resolve([]),
      registerContentScripts: () => Promise.resolve(),
    },
  });
  Object.assign(browser.runtime, {
    getManifest: () => ({ content_scripts: [{ matches: ['https://mail.google.com/*'] }] }),
  });
  vi.stubGlobal('navigator', {
    locks: { request: (_: string, work: () => unknown) => work() },
  });
});
const sender = (id: number) => ({ tab: tabs[id] as never, url: tabs[id]?.url ?? '', frameId: 0 });
const leaveAlone = (...hosts: string[]) => changeSettings({ leaveAlone: hosts });

test('scripts are started in open tabs, but not where the user wants nothing read', async () => {
  await startInOpenTabs(everywhere);
  expect(ran).toEqual([
    [gmail, '/content-scripts/gmail.js'],
    [bank, '/page.js'],
    [shop, '/page.js'],
    [mail, '/page.js'],
  ]);
  ran = [];
  await leaveAlone('bank.example', 'acme.example', 'mail.google.com');
  await startInOpenTabs(everywhere);
  // What the manifest brings is brought by the browser as well, whatever the list says.
  expect(ran).toEqual([
    [gmail, '/content-scripts/gmail.js'],
    [shop, '/page.js'],
  ]);
});

test('a webmail on a site to be left alone is not looked for, not remembered and gets no docked sidebar', async () => {
  await leaveAlone('acme.example');
  await lookForWebmail('roundcube', sender(3));
  expect([ran, await knownWebmails()]).toEqual([[], []]);
  await rememberWebmail({ origin: new URL(mail).origin, webmail: 'roundcube' });
  await rememberAllowedHosts();
  expect(isMailHost(mail)).toBe(false);
  await leaveAlone();
  await rememberAllowedHosts();
  expect(isMailHost(mail)).toBe(true);
  await lookForWebmail('roundcube', sender(3));
  expect(ran).toEqual([[mail, '/content-scripts/roundcube.js']]);
});

test('neither a page that asks, nor a side panel, nor a key brings anything to a site to be left alone', async () => {
  const link = () =>
    new Promise<void>((ended) => openTabLink(1).listen(() => undefined, ended)).then(() => ran);
  await leaveAlone('bank.example');
  await bringPageReader(sender(1));
  expect(await selectionIn(tabs[1] as never)).toBe('');
  expect(await link()).toEqual([]);
  await leaveAlone();
  await bringPageReader(sender(1));
  await selectionIn(tabs[1] as never);
  expect(ran.map(([, what]) => what)).toEqual(['/page-reader.js', 'markedText']);
  expect((await link()).length).toBeGreaterThan(2);
});

test('open tabs are let go of when their site comes on the list, and not at any other change', async () => {
  await leaveOpenTabs(['bank.example']);
  expect(ran).toEqual([[bank, 'leavePage']]);
  await leaveOpenTabs([]);
  expect(ran).toHaveLength(1);
});

test('whoever follows the settings is told what they were before', async () => {
  const heard: unknown[] = [];
  watchSettings((now, before) => heard.push([before.leaveAlone, now.leaveAlone]));
  await leaveAlone('bank.example');
  await leaveAlone('bank.example', 'shop.example');
  expect(heard).toEqual([
    [[], ['bank.example']],
    [['bank.example'], ['bank.example', 'shop.example']],
  ]);
});
