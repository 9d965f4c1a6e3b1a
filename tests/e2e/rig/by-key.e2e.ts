import type { Page } from 'playwright';
import { afterEach, expect, test } from 'vitest';

import type { ExtensionBrowser } from '../extension.ts';
import { keepPictures } from '../keep-pictures.ts';
import { logStatus } from '../sidebar.ts';
import { StoreInBrowser } from '../store.ts';
import { until } from '../until.ts';
import { mails } from './mails.ts';
import { Roundcube, startBrowser } from './roundcube.ts';
import { cardOf, peopleIn } from './sidebar-facts.ts';

/* Without a mouse, and in Chinese. */

let browser: ExtensionBrowser;
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await keepPictures(browser, task.name);
  await browser.close();
});

/** A driver's keys do not reach the browser itself, so this is what the browser does after its own key. */
async function command(page: Page, name: 'log-mail' | 'open-sidebar'): Promise<void> {
  await page.bringToFront();
  const worker = await browser.worker();
  await worker.evaluate(
    async ([wanted, url]) => {
      const [tab] = await chrome.tabs.query({ active: true, url: `${url}*` });
      const event = chrome.commands.onCommand as unknown as { dispatch(...args: unknown[]): void };
      event.dispatch(wanted, tab);
    },
    [name, new URL('/', page.url()).href] as const,
  );
}

test('arrows open a mail, one key logs it, and the next one from there is known', async () => {
  browser = await startBrowser();
  const store = new StoreInBrowser(browser);
  const { page } = await Roundcube.signIn(browser, 'alice');
  await page.locator('#messagelist tbody tr.message td.subject').first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('End');
  await cardOf(page, mails.plain.person);
  await command(page, 'log-mail');
  const sidebar = await cardOf(page, "Siobhán O'Brien");
  await sidebar.getByRole('status').filter({ hasText: 'Logged' }).waitFor();
  // Once more does nothing.
  await command(page, 'log-mail');
  await page.keyboard.press('ArrowUp');
  await cardOf(page, mails.chinese.person);
  expect(await store.rows('interactions')).toHaveLength(1);
});

test('a key goes into the sidebar, Tab and Enter log there, and Escape leads back to the list', async () => {
  browser = await startBrowser();
  const store = new StoreInBrowser(browser);
  const { page } = await Roundcube.signIn(browser, 'alice');
  await page.locator('#messagelist tbody tr.message td.subject').first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowUp');
  const sidebar = await cardOf(page, mails.chinese.person);
  await command(page, 'open-sidebar');
  await until('the sidebar has the focus', () => sidebar.evaluate(() => document.hasFocus()));

  await page.keyboard.press('2');
  await cardOf(page, '李娜');
  expect(await peopleIn(sidebar)).toEqual(['张伟', '李娜', 'Jürgen Müller', 'Bob Builder']);
  const add = sidebar.getByRole('button', { name: 'Add and log', exact: true });
  await until('Tab has come to the button', async () => {
    await page.keyboard.press('Tab');
    return add.evaluate((button) => button === document.activeElement);
  });
  await until('Enter has logged', async () => {
    await page.keyboard.press('Enter');
    await logStatus(sidebar).waitFor({ timeout: 2_000 });
    return true;
  });
  const [person] = await store.rows('contacts');
  expect(person?.displayName).toBe('李娜');

  await page.bringToFront();
  await page.keyboard.press('Escape');
  await until('the list has the focus again', () =>
    page.evaluate(() => document.activeElement?.closest('#messagelist') != null),
  );
});

test('in Chinese: an unknown sender is added and the mail logged', async () => {
  browser = await startBrowser({ language: 'zh-TW' });
  const store = new StoreInBrowser(browser);
  const roundcube = await Roundcube.signIn(browser, 'alice', 'zh_TW');
  await roundcube.open(mails.chinese);
  const sidebar = await cardOf(roundcube.page, '张伟');
  expect(await sidebar.evaluate(() => document.documentElement.lang)).toBe('zh-TW');
  const logged = sidebar.getByRole('status').filter({ hasText: '已記錄' });
  await until('已記錄', async () => {
    await sidebar.getByRole('button', { name: '新增並記錄', exact: true }).click();
    await logged.waitFor({ timeout: 1_000 });
    return true;
  });
  const history = sidebar.getByRole('region', { name: '往來記錄' }).getByRole('listitem');
  expect(await history.first().innerText()).toContain('报价单：2026 年第四季度');
  await sidebar.getByRole('button', { name: '復原', exact: true }).first().click();
  await sidebar.getByRole('button', { name: '新增並記錄', exact: true }).waitFor();
  expect(await store.rows('contacts')).toEqual([]);
});
