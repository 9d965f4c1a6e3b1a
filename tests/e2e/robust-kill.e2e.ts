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
import { sidebarOf } from './sidebar.ts';

/* Whatever the sidebar called "Logged" is there afterwards, once, however roughly the browser is treated. */

let rig: MailboxRig;
/** Subjects of what the sidebar called logged. */
const promised = new Set<string>();
beforeAll(async () => {
  rig = await launchRig();
});
afterAll(() => rig.browser.close());

async function subjectsStored(): Promise<string[]> {
  return (await rig.ownLogs()).map(({ subject }) => subject ?? '').sort();
}

/** Everything promised is there, and nothing is there twice. */
async function expectPromisesKept(): Promise<void> {
  const stored = await subjectsStored();
  expect(stored).toEqual([...new Set(stored)]);
  expect([...promised].filter((subject) => !stored.includes(subject))).toEqual([]);
}

test('the background worker killed sixty times in the middle of logging loses nothing', async () => {
  const keys = addLetters(rig, 'worker', 60);
  const page = await rig.openMail(keys[0]);
  await logOpenMail(page);
  promised.add('worker 0');
  for (const [at, key] of keys.entries()) {
    if (at === 0) continue;
    await showMail(rig, page, key);
    const sidebar = await sidebarOf(page);
    await logButton(sidebar).waitFor();
    await sidebar.evaluate(() => chrome.runtime.sendMessage('wake').catch(() => undefined));
    await Promise.all([logButton(sidebar).click(), rig.browser.killWorker()]);
    await logStatus(sidebar).waitFor();
    promised.add(`worker ${at}`);
  }
  await page.close();
  await rig.browser.relaunch();
  expect(promised.size).toBe(60);
  expect(await subjectsStored()).toEqual([...promised].sort());
}, 120_000);

test('a page that is loaded again in the middle of logging leaves whole mails behind, each once', async () => {
  const keys = addLetters(rig, 'reload', 8);
  const page = await rig.openMail(keys[0]);
  for (const [at, key] of keys.entries()) {
    await showMail(rig, page, key);
    const sidebar = await sidebarOf(page);
    await logButton(sidebar).waitFor();
    // By then it has been in plain sight for long enough, and the click is one that writes.
    await sidebar.waitForFunction(() => performance.now() > 1_200);
    const said = at % 2 === 0 ? null : logStatus(sidebar).waitFor();
    await logButton(sidebar).click({ noWaitAfter: true });
    await said;
    if (said) promised.add(`reload ${at}`);
    await page.reload();
  }
  await page.close();
  await expectPromisesKept();
  const whole = await rig.ownLogs();
  for (const { subject, participants, text } of whole)
    expect([participants.length, text]).toEqual([
      2,
      expect.stringContaining(subject?.split(' ')[1] ?? ''),
    ]);
});

test('the browser killed right after "Logged" still has it', async () => {
  for (const key of addLetters(rig, 'killed', 3)) {
    const page = await rig.openMail(key);
    await logOpenMail(page);
    promised.add(key.replace('-', ' '));
    await killBrowser();
    await rig.browser.relaunch();
  }
  await expectPromisesKept();
  const again = await rig.openMail('killed-2');
  await logStatus(await sidebarOf(again)).waitFor();
});

/** Without a word to it: no closing, no flushing. */
async function killBrowser(): Promise<void> {
  const driver = rig.browser.context.browser();
  const session = await driver?.newBrowserCDPSession();
  const processes = await session?.send('SystemInfo.getProcessInfo');
  const main = processes?.processInfo.find(({ type }) => type === 'browser');
  if (!main) throw new Error('The browser does not name its process.');
  const gone = new Promise((resolve) => rig.browser.context.once('close', resolve));
  process.kill(main.id, 'SIGKILL');
  await gone;
}
