import { readFileSync } from 'node:fs';

import { afterAll, afterEach, beforeAll, test } from 'vitest';

import { type ExtensionBrowser, launchExtension } from './extension.ts';
import { keepPictures } from './keep-pictures.ts';
import { logStatus, pressToLog, sidebarWith } from './sidebar.ts';

/* Invented pages at Outlook's own addresses: what they look like is a guess, that our script runs there is not. */

let browser: ExtensionBrowser;
const pages: Record<string, string> = {
  'https://outlook.office.com/mail/inbox/id/open': 'en-conversation',
  'https://outlook.live.com/mail/0/inbox/id/open': 'en-conversation',
  'https://outlook.cloud.microsoft/mail/': 'zh-TW-colleague',
  'https://partner.outlook.cn/mail/inbox': 'zh-CN-cut-recipients',
  'https://outlook.office365.com/mail/inbox': 'en-selected-row-nothing-open',
};

beforeAll(async () => {
  browser = await launchExtension();
  await (await browser.welcomePage()).close();
  for (const [url, name] of Object.entries(pages)) {
    const file = new URL(`../fixtures/outlook/${name}.html`, import.meta.url);
    const body = readFileSync(file, 'utf8');
    await browser.serve(url, (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
    );
  }
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await keepPictures(browser, task.name);
});
afterAll(() => browser.close());

async function open(url: keyof typeof pages) {
  const page = await browser.context.newPage();
  await page.goto(url);
  return page;
}

test('a mail in Outlook is recognised, logged once, and known on another of its hosts', async () => {
  const page = await open('https://outlook.office.com/mail/inbox/id/open');
  await pressToLog(await sidebarWith(page, 'Ann Lee'), 'Add and log');
  await page.close();

  const again = await open('https://outlook.live.com/mail/0/inbox/id/open');
  await logStatus(await sidebarWith(again, 'Ann Lee')).waitFor();
  await again.close();
});

test('a customer is shown before a colleague whose address the page does not tell', async () => {
  const page = await open('https://outlook.cloud.microsoft/mail/');
  await sidebarWith(page, '林雨晴');
  await page.goto('https://partner.outlook.cn/mail/inbox');
  await sidebarWith(page, '林雨晴');
  await page.close();
});

test('a selected row beside an empty pane is no open mail', async () => {
  const page = await open('https://outlook.office365.com/mail/inbox');
  await sidebarWith(page, 'Today');
  await page.close();
});
