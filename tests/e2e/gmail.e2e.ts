import type { Page } from 'playwright';
import { afterEach, beforeEach, expect, test } from 'vitest';

import type { Interaction } from '#lib/domain/interaction.ts';

import { PracticeMailbox, practiceOrigin } from '../practice/mailbox.ts';
import { type ExtensionBrowser, launchExtension } from './extension.ts';
import { keepPictures } from './keep-pictures.ts';
import { logStatus, pressToLog, sidebarOf, sidebarWith } from './sidebar.ts';
import { StoreInBrowser } from './store.ts';
import { until } from './until.ts';

let browser: ExtensionBrowser;
let store: StoreInBrowser;
let practice: PracticeMailbox;

beforeEach(async () => {
  browser = await launchExtension();
  await (await browser.welcomePage()).close();
  store = new StoreInBrowser(browser);
  practice = new PracticeMailbox();
  await browser.serve(`${practiceOrigin}/**`, (route, request) =>
    route.fulfill(practice.answer(request.url())),
  );
  await store.loadSample();
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await keepPictures(browser, task.name);
  await browser.close();
});

async function openMail(key: string, slot = 0): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(practice.url(key, slot));
  return page;
}

/** What the user has logged: everything but the sample data. */
const ownLogs = async (): Promise<Interaction[]> =>
  (await store.rows('interactions')).filter(({ sample }) => !sample);

test('a mail from a known buyer shows the person, the standing, the history and the open deals', async () => {
  const sidebar = await sidebarWith(await openMail('renewal'), 'Li Chang');
  const standing = sidebar.getByRole('list', { name: 'Standing' });
  expect(await standing.innerText()).toContain('most valuable');
  const opportunities = sidebar.getByRole('region', { name: 'Open opportunities' });
  expect(await opportunities.innerText()).toContain('TWD 2,400,000');
  const history = sidebar.getByRole('region', { name: 'History' }).getByRole('listitem');
  expect(await history.first().innerText()).toMatch(/^Email/);
  const people = sidebar.getByRole('tablist', { name: 'People in this email' }).getByRole('tab');
  expect(await people.allInnerTexts()).toEqual([
    expect.stringContaining('Li Chang'),
    expect.stringContaining('Mei Tai'),
  ]);
});

test('one click logs the mail, every tab says so, and so does the browser after a restart', async () => {
  const first = await sidebarWith(await openMail('renewal'), 'Li Chang');
  const second = await sidebarWith(await openMail('renewal'), 'Li Chang');
  // Only the tab in front is really visible.
  await second.page().bringToFront();
  await pressToLog(second, 'Log this email');
  await logStatus(second)
    .filter({ hasText: /^Logged to Renewal 2027$/ })
    .waitFor();
  await logStatus(first).waitFor();

  const [logged, ...more] = await ownLogs();
  const { messages, id: threadKey } = practice.thread('renewal');
  expect(more).toEqual([]);
  expect(logged).toMatchObject({
    channel: 'email',
    direction: 'in',
    subject: 'Renewal 2027: the terms',
    at: messages.at(-1)?.at,
    mail: { webmail: 'gmail', threadKey, messageKey: messages.at(-1)?.id },
  });
  expect(logged?.text).toContain('start in March instead of January');

  await browser.relaunch();
  await logStatus(await sidebarWith(await openMail('renewal'), 'Li Chang')).waitFor();
});

test('a log can be taken back where it was made', async () => {
  const sidebar = await sidebarWith(await openMail('warehouse'), '陳雅婷');
  await pressToLog(sidebar, 'Log this email');
  expect(await ownLogs()).toHaveLength(1);
  await sidebar.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await sidebar.getByRole('button', { name: 'Log this email', exact: true }).waitFor();
  expect(await ownLogs()).toEqual([]);
});

test('the menu logs to another opportunity than the proposed one', async () => {
  const sidebar = await sidebarWith(await openMail('renewal'), 'Li Chang');
  await until('the choice was taken', async () => {
    if ((await logStatus(sidebar).count()) > 0) return true;
    await sidebar.getByRole('button', { name: 'Choose where to log' }).click({ timeout: 2_000 });
    const choice = sidebar.getByRole('menuitemradio', { name: /^Branch routers/ });
    await choice.or(sidebar.getByRole('menuitem', { name: /^Branch routers/ })).click({
      timeout: 2_000,
    });
    await logStatus(sidebar).waitFor({ timeout: 1_000 });
    return true;
  });
  await logStatus(sidebar)
    .filter({ hasText: /^Logged to Branch routers$/ })
    .waitFor();
});

test('an unknown sender is read from the signature; one click adds the person and logs the mail', async () => {
  const sidebar = await sidebarOf(await openMail('depot'));
  await sidebar.getByRole('textbox', { name: 'Phone' }).waitFor();
  const field = (name: string) => sidebar.getByRole('textbox', { name }).inputValue();
  expect(await field('Name')).toBe('Hanna Virtanen');
  expect(await field('Title')).toBe('Head of Site Services');
  expect(await field('Company')).toBe('Northpier Storage Oy');
  await pressToLog(sidebar, 'Add and log');

  const hanna = (await store.rows('contacts')).find(({ sample }) => !sample);
  expect(hanna).toMatchObject({ displayName: 'Hanna Virtanen', title: 'Head of Site Services' });
  expect(hanna?.emails[0]?.value).toBe('hanna.virtanen@northpier.example');
  const [logged] = await ownLogs();
  expect(logged?.contactIds).toEqual([hanna?.id]);
  const northpier = (await store.rows('companies')).find(({ sample }) => !sample);
  expect(northpier?.domains).toEqual(['northpier.example']);
});

test('a mail can be logged without a network', async () => {
  const sidebar = await sidebarWith(await openMail('firewall'), 'Sabine Vogt');
  await browser.context.setOffline(true);
  await pressToLog(sidebar, 'Log this email');
  expect(await ownLogs()).toHaveLength(1);
});
