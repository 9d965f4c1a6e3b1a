import type { Page } from 'playwright';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { keepPictures } from './keep-pictures.ts';
import { launchRig, type MailboxRig } from './mailbox-rig.ts';
import { sidebarOf } from './sidebar.ts';
import { until } from './until.ts';

/* Mails written in a webmail that can take them back for half a minute. */

let rig: MailboxRig;
beforeEach(async () => {
  rig = await launchRig();
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await keepPictures(rig.browser, task.name);
  await rig.browser.close();
});

const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).locator('visible=true').first().click();

/** A reply to the thread that asks for forty seats, with its log chosen in the sidebar. */
async function chosenReply(key: string): Promise<Page> {
  const page = await rig.openMail(key);
  await sidebarOf(page);
  await press(page, 'Reply');
  await page.getByRole('textbox', { name: 'Message Body' }).fill('Forty seats it is.');
  const sidebar = await sidebarOf(page);
  await until('the log was chosen', async () => {
    const chosen = sidebar.getByRole('status').filter({ hasText: 'Will be logged when sent' });
    if ((await chosen.count()) > 0) return true;
    await sidebar.getByRole('button', { name: 'Log when sent' }).click({ timeout: 2_000 });
    await chosen.waitFor({ timeout: 1_000 });
    return true;
  });
  return page;
}

/** How many mails wait until they cannot be taken back. */
async function waiting(): Promise<number> {
  const worker = await rig.browser.worker();
  return worker.evaluate(async () => {
    const { outbox = {} } = await (
      globalThis as never as {
        chrome: { storage: { local: { get(key: string): Promise<{ outbox?: object }> } } };
      }
    ).chrome.storage.local.get('outbox');
    return Object.keys(outbox).length;
  });
}

test('a reply is logged when it cannot be taken back any more, though its page is gone', async () => {
  const page = await chosenReply('renewal');
  await press(page, 'Send');
  await until('it waits', async () => (await waiting()) === 1);
  expect(await rig.ownLogs()).toEqual([]);
  await page.close();
  const logs = await until(
    'it is logged',
    async () => {
      const found = await rig.ownLogs();
      return found.length > 0 ? found : null;
    },
    70_000,
  );
  expect(logs).toHaveLength(1);
  expect(logs[0]).toMatchObject({ direction: 'out', text: 'Forty seats it is.' });
  expect(logs[0]?.dedupeKey).toMatch(/^draft:gmail:a:r/);
  expect(await waiting()).toBe(0);
}, 120_000);

test('a reply that is taken back is not logged', async () => {
  const page = await chosenReply('renewal');
  await press(page, 'Send');
  await until('it waits', async () => (await waiting()) === 1);
  await page.locator('#link_undo').click();
  await until('it does not wait any more', async () => (await waiting()) === 0);
  expect(await rig.ownLogs()).toEqual([]);
});

test('what is thrown away is not logged, and the mail that is read is back', async () => {
  const page = await chosenReply('renewal');
  await press(page, 'Discard');
  const sidebar = await sidebarOf(page);
  await sidebar.getByRole('button', { name: 'Log this email' }).waitFor();
  expect(await waiting()).toBe(0);
});
