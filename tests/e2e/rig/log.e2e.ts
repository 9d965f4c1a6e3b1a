import type { Frame } from 'playwright';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';

import type { ExtensionBrowser } from '../extension.ts';
import { keepPictures } from '../keep-pictures.ts';
import { logStatus, pressToLog } from '../sidebar.ts';
import { StoreInBrowser } from '../store.ts';
import { until } from '../until.ts';
import type { Imap } from './imap.ts';
import { mails } from './mails.ts';
import { imap, Roundcube, ways, startBrowser } from './roundcube.ts';
import { cardOf } from './sidebar-facts.ts';

/* The main job on a real Roundcube, from the click to what is in the database and on the mail server. */

let browser: ExtensionBrowser;
let store: StoreInBrowser;
const servers: Imap[] = [];
beforeEach(async () => {
  browser = await startBrowser();
  store = new StoreInBrowser(browser);
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await keepPictures(browser, task.name);
  await browser.close();
});
afterAll(() => servers.forEach((server) => server.close()));

async function serverOf(user: 'alice' | 'bob'): Promise<Imap> {
  const server = await imap(user);
  servers.push(server);
  return server;
}

const undo = (sidebar: Frame) => sidebar.getByRole('button', { name: 'Undo', exact: true }).first();

test('an unknown sender is added and the mail logged with one click, with all that its source tells', async () => {
  const server = await serverOf('alice');
  await server.setRead('INBOX', mails.many.messageId, false);
  const roundcube = await Roundcube.signIn(browser, 'alice');
  await roundcube.open(mails.many);
  await pressToLog(await cardOf(roundcube.page, mails.many.person), 'Add and log');

  const [contact, ...others] = await store.rows('contacts');
  expect(others).toEqual([]);
  expect(contact?.displayName).toBe("Siobhán O'Brien");
  const [logged, ...more] = await store.rows('interactions');
  expect(more).toEqual([]);
  expect(logged).toMatchObject({
    channel: 'email',
    direction: 'in',
    subject: 'Team list',
    text: expect.stringContaining('See all the recipients.') as string,
    at: Date.UTC(2026, 8, 21, 14, 22, 20),
    contactIds: [contact?.id],
    dedupeKey: `mid:${mails.many.messageId}`,
    evidence: { detector: 'roundcube+source' },
  });
  expect(logged?.mail).toMatchObject({
    webmail: 'roundcube',
    account: 'alice@example.test',
    messageId: mails.many.messageId,
  });
  const roles = logged?.participants.map(({ role }) => role) ?? [];
  expect(roles.filter((role) => role === 'to')).toHaveLength(20);
  expect(roles.filter((role) => role === 'cc')).toHaveLength(12);
  const { subject, text } = logged ?? {};
  expect([subject, text].join()).not.toContain('Received');

  expect(await server.isRead('INBOX', mails.many.messageId)).toBe(false);
  await server.setRead('INBOX', mails.many.messageId, true);
});

test('what is logged is shown as logged in every way to open it, and after a restart', async () => {
  const roundcube = await Roundcube.signIn(browser, 'alice');
  await roundcube.open(mails.plain);
  await pressToLog(await cardOf(roundcube.page, mails.plain.person), 'Add and log');

  await browser.relaunch();
  const again = await Roundcube.signIn(browser, 'alice', 'zh_TW');
  for (const way of ways) {
    await again.open(mails.plain, way);
    await logStatus(await cardOf(again.page, "Siobhán O'Brien")).waitFor();
    if (way === 'window') await again.page.close();
  }
  await again.open(mails.list);
  const known = await cardOf(again.page, "Siobhán O'Brien");
  await known.getByRole('button', { name: 'Log this email', exact: true }).waitFor();
  expect(await logStatus(known).count()).toBe(0);
});

test('the same mail in another mailbox is found by its Message-ID, and not logged twice', async () => {
  const [alice, bob] = [await serverOf('alice'), await serverOf('bob')];
  const { plain } = mails;
  await bob.remove('INBOX', plain.messageId);
  await bob.put('INBOX', await alice.source('INBOX', plain.messageId));

  const hers = await Roundcube.signIn(browser, 'alice');
  await hers.open(plain);
  await pressToLog(await cardOf(hers.page, plain.person), 'Add and log');
  const his = await Roundcube.signIn(browser, 'bob');
  await his.open(plain);
  await pressToLog(await cardOf(his.page, "Siobhán O'Brien"), 'Log this email');
  expect(await store.rows('interactions')).toHaveLength(1);
  // Found by its place in that mailbox from now on.
  await his.page.reload();
  await his.open(plain);
  await logStatus(await cardOf(his.page, "Siobhán O'Brien")).waitFor();
  await bob.remove('INBOX', plain.messageId);
});

test('a mail that is still on the screen after signing in as somebody else is not mixed up with his', async () => {
  const hers = await Roundcube.signIn(browser, 'alice');
  await hers.open(mails.plain);
  const sidebar = await cardOf(hers.page, mails.plain.person);
  // Bob's only mail has the same number.
  const his = await Roundcube.signIn(browser, 'bob');
  await his.page.close();
  await hers.page.bringToFront();
  await pressToLog(sidebar, 'Add and log');
  const [logged] = await store.rows('interactions');
  expect(logged).toMatchObject({ subject: mails.plain.subject, direction: 'in' });
  expect(logged?.participants.find(({ role }) => role === 'from')?.address).toBe(mails.plain.from);
  expect(logged?.mail?.messageId).toBeUndefined();
});

test('a mail from the folder for sent ones is logged as going out, to whom it went', async () => {
  const roundcube = await Roundcube.signIn(browser, 'alice');
  await roundcube.open(mails.sent);
  await pressToLog(await cardOf(roundcube.page, mails.sent.person), 'Add and log');
  const [carla] = await store.rows('contacts');
  expect(carla?.emails[0]?.value).toBe('carla+crm@initech.example');
  const [logged] = await store.rows('interactions');
  expect(logged).toMatchObject({ direction: 'out', contactIds: [carla?.id] });
});

test('undo takes back the log and the person, and both can be made again', async () => {
  const roundcube = await Roundcube.signIn(browser, 'alice');
  await roundcube.open(mails.german);
  const sidebar = await cardOf(roundcube.page, 'Jürgen Müller');
  await pressToLog(sidebar, 'Add and log');
  await undo(sidebar).click();
  await sidebar.getByRole('button', { name: 'Add and log', exact: true }).waitFor();
  expect(await store.rows('interactions')).toEqual([]);
  expect(await store.rows('contacts')).toEqual([]);
  await pressToLog(sidebar, 'Add and log');
  expect(await store.rows('contacts')).toHaveLength(1);
});

test('an address that is never to be logged has no button, until that is taken back', async () => {
  const roundcube = await Roundcube.signIn(browser, 'alice');
  await roundcube.open(mails.vcard);
  const sidebar = await cardOf(roundcube.page, '李娜');
  const add = sidebar.getByRole('button', { name: 'Add and log', exact: true });
  await add.waitFor();
  const never = sidebar.getByRole('menuitem', { name: 'Never log this address' });
  const keptOut = async () => {
    if (!(await never.isVisible()))
      await sidebar.getByRole('button', { name: 'Choose where to log' }).click({ timeout: 10_000 });
    await never.click({ timeout: 10_000 });
    await add.waitFor({ state: 'detached', timeout: 2_000 });
    return true;
  };
  await until('the address is kept out', keptOut, 60_000);
  // She is in this mail, too, and stays out of the log with it.
  await roundcube.open(mails.chinese);
  await cardOf(roundcube.page, '张伟');
  await sidebar.getByRole('button', { name: 'Add and log', exact: true }).click();
  await sidebar.getByRole('alert').filter({ hasText: 'li.na@acme-cn.example' }).waitFor();
  expect(await store.rows('interactions')).toEqual([]);
  await roundcube.open(mails.vcard);
  await cardOf(roundcube.page, '李娜');
  await undo(sidebar).click();
  await add.waitFor();
});

test('a mail without subject and one with markup in it are logged as they are', async () => {
  const roundcube = await Roundcube.signIn(browser, 'alice', 'zh_TW');
  await roundcube.open(mails.nosubject);
  await pressToLog(await cardOf(roundcube.page, mails.nosubject.person), 'Add and log');
  await roundcube.open(mails.hostile);
  await pressToLog(await cardOf(roundcube.page, mails.hostile.person), 'Add and log');
  const logged = await store.rows('interactions');
  expect(new Set(logged.map(({ subject }) => subject))).toEqual(
    new Set([undefined, mails.hostile.subject]),
  );
});
