import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';

import {
  addLetters,
  launchRig,
  logButton,
  logOpenMail,
  logStatus,
  type MailboxRig,
  showMail,
} from './mailbox-rig.ts';
import { sidebarOf, sidebarWith } from './sidebar.ts';
import { until } from './until.ts';

let rig: MailboxRig;
beforeAll(async () => {
  rig = await launchRig();
});
afterAll(() => rig.browser.close());

test('two windows that log the same fifty mails at the same instant log each once, and both say so', async () => {
  const keys = addLetters(rig, 'race', 50);
  const pages = [await rig.openMailInWindow(keys[0]), await rig.openMailInWindow(keys[0])];
  const sidebars = await Promise.all(pages.map((page) => sidebarWith(page, 'Sabine Vogt')));
  for (const sidebar of sidebars) await sidebar.waitForFunction(() => performance.now() > 1_500);
  for (const key of keys) {
    await Promise.all(pages.map((page) => showMail(rig, page, key)));
    await Promise.all(sidebars.map((sidebar) => logButton(sidebar).waitFor()));
    const instant = Date.now() + 25;
    await Promise.all(
      sidebars.map((sidebar) =>
        sidebar.evaluate((at) => {
          const button = document.querySelector<HTMLElement>('.log-main');
          while (Date.now() < at);
          button?.click();
        }, instant),
      ),
    );
    await Promise.all(sidebars.map((sidebar) => logStatus(sidebar).waitFor()));
  }
  for (const sidebar of sidebars) expect(await sidebar.getByRole('alert').count()).toBe(0);
  const subjects = (await rig.ownLogs()).map(({ subject }) => subject ?? '').sort();
  expect(subjects).toEqual(keys.map((key) => key.replace('-', ' ')).sort());
  await Promise.all(pages.map((page) => page.close()));
}, 120_000);

/** Our elements in the page: there may only ever be one. */
const docks = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      [...document.documentElement.children].filter(
        (element) => getComputedStyle(element).zIndex === '2147483646',
      ).length,
  );

test('an update while the sidebar is open replaces it without loading the page again, and it logs', async () => {
  const page = await rig.openMail('firewall');
  const old = await sidebarWith(page, 'Sabine Vogt');
  await page.evaluate(() => Object.assign(globalThis, { stillTheSamePage: true }));
  await rig.browser.reinstall();
  await until('the old sidebar is gone', () => Promise.resolve(old.isDetached()));
  const fresh = await until('the new one is there', async () => {
    const sidebar = await sidebarWith(page, 'Sabine Vogt');
    return (await docks(page)) === 1 ? sidebar : null;
  });
  expect(fresh).not.toBe(old);
  await page.bringToFront();
  await logOpenMail(page);
  expect(await page.evaluate(() => 'stillTheSamePage' in globalThis)).toBe(true);
  expect(await docks(page)).toBe(1);
  await page.close();
});

test('offline, people are recognised, mails logged and taken back, and the workspace opens', async () => {
  await rig.browser.context.setOffline(true);
  const page = await rig.openMail('renewal');
  await sidebarWith(page, 'Li Chang');
  await showMail(rig, page, 'warehouse');
  await sidebarWith(page, '陳雅婷');
  const before = (await rig.ownLogs()).length;
  await page.bringToFront();
  await logOpenMail(page);
  expect(await rig.ownLogs()).toHaveLength(before + 1);
  await page.bringToFront();
  const sidebar = await sidebarOf(page);
  await until('it is taken back', async () => {
    if ((await logButton(sidebar).count()) > 0) return true;
    await sidebar.getByRole('button', { name: 'Undo' }).first().click({ timeout: 1_000 });
    await logButton(sidebar).waitFor({ timeout: 700 });
    return true;
  });
  expect(await rig.ownLogs()).toHaveLength(before);
  const workspace = await rig.browser.openPage('workspace.html#/contacts');
  await workspace.getByText('Li Chang').first().waitFor();
  await rig.browser.context.setOffline(false);
});

/** Scripts of extensions that the browser has put into a page, by the address they came from. */
async function scriptsIn(url: string): Promise<string[]> {
  const page = await rig.browser.context.newPage();
  const session = await rig.browser.context.newCDPSession(page);
  const origins: string[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => origins.push(context.origin));
  await session.send('Runtime.enable');
  await page.goto(url);
  await page.waitForFunction(() => document.readyState === 'complete');
  // Idle scripts come right after; the next page of ours only after them.
  await page.evaluate(() => new Promise((resume) => requestIdleCallback(resume)));
  await page.close();
  return origins.filter((origin) => origin.startsWith('chrome-extension:'));
}

test('a page that is no webmail gets no script of ours at all', async () => {
  await rig.browser.serve('https://shop.example/**', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><title>Shop</title><p>ann@shop.example',
    }),
  );
  expect(await scriptsIn('https://shop.example/')).toEqual([]);
  expect(await scriptsIn(rig.practice.url('renewal'))).toContain(
    `chrome-extension://${rig.browser.id}`,
  );
});
