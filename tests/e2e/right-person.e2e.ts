import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { endlessName, hostile } from '../practice/conversations-hard.ts';
import { PracticeMailbox, practiceOrigin } from '../practice/mailbox.ts';
import { type ExtensionBrowser, launchExtension } from './extension.ts';
import { keepPictures } from './keep-pictures.ts';
import { sidebarOf, sidebarWith } from './sidebar.ts';
import { StoreInBrowser } from './store.ts';
import { until } from './until.ts';

/* Attributing a mail to the wrong customer is the worst thing this product can do. */

let browser: ExtensionBrowser;
let practice: PracticeMailbox;

beforeAll(async () => {
  browser = await launchExtension();
  await (await browser.welcomePage()).close();
  practice = new PracticeMailbox();
  practice.add(hostile);
  await browser.serve(`${practiceOrigin}/**`, (route, request) =>
    route.fulfill(practice.answer(request.url())),
  );
  await new StoreInBrowser(browser).loadSample();
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await keepPictures(browser, task.name);
});
afterAll(() => browser.close());

const senders = {
  renewal: 'Li Chang',
  warehouse: '陳雅婷',
  'two-sites': '张伟',
  firewall: 'Sabine Vogt',
  pilot: 'Maria Delgado',
  installation: '何雅雯',
};
type Key = keyof typeof senders;

async function openMail(key: string, slot = 0): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(practice.url(key, slot));
  return page;
}

const goTo = (page: Page, ...keys: string[]) =>
  page.evaluate(
    (hashes) => {
      for (const hash of hashes) location.hash = hash;
    },
    keys.map((key) => practice.hash(key)),
  );

/** The name in the sidebar at every moment from now on, each once. */
async function namesShown(page: Page): Promise<() => Promise<string[]>> {
  const sidebar = await sidebarOf(page);
  await sidebar.evaluate(() => {
    const names: string[] = [];
    const look = () => {
      const name = document.querySelector('h1')?.textContent ?? '';
      if (names.at(-1) !== name) names.push(name);
    };
    look();
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    Object.assign(globalThis, { names });
  });
  return () => sidebar.evaluate(() => (globalThis as unknown as { names: string[] }).names);
}

test('each of six mails shows its own sender, one after the other and back again', async () => {
  const page = await openMail('renewal');
  const keys = Object.keys(senders) as Key[];
  for (const key of [...keys, ...keys.toReversed()]) {
    await goTo(page, key);
    await sidebarWith(page, senders[key]);
  }
  await page.goBack();
  await sidebarWith(page, senders.warehouse);
  await page.close();
});

test('after a quick run through six mails the sidebar shows the last one and stays with it', async () => {
  const page = await openMail('renewal');
  await sidebarWith(page, 'Li Chang');
  const names = await namesShown(page);
  await goTo(page, 'warehouse', 'two-sites', 'firewall', 'installation', 'pilot');
  await sidebarWith(page, 'Maria Delgado');
  // The mails in between were never on the screen, so their senders must not have been either.
  const seen = (await names()).filter((name) => name !== '');
  expect(new Set(seen)).toEqual(new Set(['Li Chang', 'Maria Delgado']));
  await page.close();
});

test('two tabs show two people', async () => {
  const [one, other] = [await openMail('renewal'), await openMail('firewall')];
  await sidebarWith(one, 'Li Chang');
  await sidebarWith(other, 'Sabine Vogt');
  await goTo(one, 'pilot');
  await sidebarWith(one, 'Maria Delgado');
  await sidebarWith(other, 'Sabine Vogt');
  await Promise.all([one.close(), other.close()]);
});

test('two accounts at once each show their own mail', async () => {
  const [one, other] = [await openMail('renewal'), await openMail('move', 1)];
  await sidebarWith(one, 'Li Chang');
  const sidebar = await sidebarWith(other, 'Claire Moreau');
  expect(await sidebar.getByRole('tab').allInnerTexts()).not.toContain('Nora Lind');
  await Promise.all([one.close(), other.close()]);
});

test('somebody with the name of a customer is not taken for the customer', async () => {
  const page = await openMail('namesake');
  const sidebar = await sidebarOf(page);
  await sidebar.getByRole('button', { name: 'Add and log', exact: true }).waitFor();
  expect(await sidebar.getByRole('textbox', { name: 'Email' }).inputValue()).toBe(
    'li.chang@porcelain-lab.example',
  );
  await page.close();
});

test('a mail with six parties shows all of them but the user, the sender first', async () => {
  const page = await openMail('hotels');
  const sidebar = await sidebarOf(page);
  const tabs = sidebar.getByRole('tablist', { name: 'People in this email' }).getByRole('tab');
  await until('all tabs are there', async () => (await tabs.count()) === 6);
  expect((await tabs.allTextContents()).join()).toContain('Miriam Achebe');
  expect((await tabs.allTextContents()).join()).not.toContain('Nora');
  await page.close();
});

test('a mail sent by oneself shows whom it went to', async () => {
  const page = await openMail('new-hall');
  await sidebarWith(page, 'Anna Keller');
  await page.close();
});

test.each(['invoice', 'bounce'])('a machine (%s) is nobody to log', async (key) => {
  const page = await openMail(key);
  const sidebar = await sidebarOf(page);
  await until('the sidebar has found nobody', async () => {
    const said = await sidebar.getByRole('main').innerText();
    return said.includes('Nobody to look up here');
  });
  // A call may be logged beside it, as beside anything.
  const buttons = sidebar.getByRole('button', { name: /^(Log this email|Add and log)/ });
  expect(await buttons.count()).toBe(0);
  await page.close();
});

test('a hostile mail runs nothing, and the header that it plays is not believed', async () => {
  const page = await openMail('hostile');
  const sidebar = await sidebarOf(page);
  await sidebar.getByRole('button', { name: 'Add and log', exact: true }).waitFor();
  expect(await sidebar.getByRole('textbox', { name: 'Email' }).inputValue()).toBe(
    'mallory@evil.example',
  );
  expect(await sidebar.locator('body').innerText()).not.toMatch(/[\u200B\u202E\u2066]/);
  expect(await page.title()).not.toBe('executed');
  expect(await sidebar.evaluate(() => document.querySelectorAll('main img').length)).toBe(0);
  await page.close();
});

test('a name of a megabyte neither stops the sidebar nor stays in it', async () => {
  practice.add(endlessName);
  const page = await openMail('endless-name');
  const sidebar = await sidebarOf(page);
  await sidebar.getByRole('button', { name: 'Add and log', exact: true }).waitFor();
  expect((await sidebar.locator('body').innerText()).length).toBeLessThan(5_000);
  await page.close();
});

test('a thread of two hundred mails is read', async () => {
  const page = await openMail('night-shift');
  await sidebarWith(page, 'Sam Yazzie');
  await page.close();
});
