import type { Page } from 'playwright';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { type ExtensionBrowser, launchExtension } from '../extension.ts';
import { keepPictures } from '../keep-pictures.ts';
import { logStatus, pressToLog, sidebarOf, sidebarWith } from '../sidebar.ts';
import { StoreInBrowser } from '../store.ts';
import { until } from '../until.ts';

/* On a real Roundcube with the mails that its rig puts there, in the widescreen layout. */

const rig = process.env['SIDECARD_RIG_URL'] ?? '';

let browser: ExtensionBrowser;
let store: StoreInBrowser;

beforeEach(async () => {
  browser = await launchExtension();
  store = new StoreInBrowser(browser);
  await (await browser.welcomePage()).close();
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await keepPictures(browser, task.name);
  await browser.close();
});

async function logIn(): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(rig);
  if ((await page.locator('[name=_user]').count()) > 0) {
    await page.fill('[name=_user]', 'alice');
    await page.fill('[name=_pass]', 'alice-pw');
    await page.click('#rcmloginsubmit');
  }
  await page.locator('body.task-mail').waitFor();
  return page;
}

const openMail = (page: Page, subject: string) =>
  page.locator('#messagelist tr.message', { hasText: subject }).first().click();

test('a stranger’s mail is read in the frame of the list, added and logged with its full headers', async () => {
  const page = await logIn();
  await openMail(page, 'Intro call next week?');
  const sidebar = await sidebarOf(page);
  await sidebar.getByRole('textbox', { name: 'Email' }).waitFor();
  expect(await sidebar.getByRole('textbox', { name: 'Email' }).inputValue()).toBe(
    'siobhan.obrien@globex.example',
  );
  await pressToLog(sidebar, 'Add and log');

  const [logged, ...more] = await store.rows('interactions');
  expect(more).toEqual([]);
  expect(logged).toMatchObject({
    subject: 'Intro call next week?',
    direction: 'in',
    mail: { webmail: 'roundcube', messageId: 'plain-1@rig.example' },
    evidence: { detector: 'roundcube+source' },
  });
});

test('a logged mail is still logged after a restart of the browser', async () => {
  let page = await logIn();
  await openMail(page, '报价单');
  let sidebar = await sidebarOf(page);
  await pressToLog(sidebar, 'Add and log');
  await browser.relaunch();
  page = await logIn();
  await openMail(page, '报价单');
  sidebar = await sidebarWith(page, '张伟');
  await logStatus(sidebar).waitFor();
  expect(await store.rows('interactions')).toHaveLength(1);
});

test('clicking from mail to mail never leaves the last sender beside the next mail', async () => {
  const page = await logIn();
  const senders = {
    'Intro call next week?': 'siobhan.obrien@globex.example',
    报价单: 'zhang.wei@acme-cn.example',
    'AW: Proposal for Initech': 'j.mueller@xn--mller-kva.example',
  };
  for (const [subject, address] of Object.entries(senders)) {
    await openMail(page, subject);
    const sidebar = await sidebarOf(page);
    await until(`the sidebar shows ${address}`, async () => {
      const email = sidebar.getByRole('textbox', { name: 'Email' });
      return (await email.inputValue({ timeout: 1_000 })) === address;
    });
  }
});
