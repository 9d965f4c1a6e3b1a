import { afterAll, beforeAll, expect, test } from 'vitest';

import { chromiumBuild } from './extension.ts';
import { launchRig, type MailboxRig } from './mailbox-rig.ts';
import { until } from './until.ts';

/* A private window forgets everything when it is closed, so nothing is docked and nothing kept there. */

let rig: MailboxRig;
beforeAll(async () => {
  rig = await launchRig();
});
afterAll(() => rig.browser.close());

/** Installs the extension again, as one that the user lets into private windows. */
async function allowPrivateWindows(): Promise<void> {
  const session = await rig.browser.context.browser()?.newBrowserCDPSession();
  // Playwright's list of commands does not know this one yet.
  const send = session?.send.bind(session) as (method: string, params: object) => Promise<unknown>;
  await send('Extensions.loadUnpacked', { path: chromiumBuild, enableInIncognito: true });
}

test('in a private window no sidebar is docked, not even when the user asks for it', async () => {
  await allowPrivateWindows();
  const worker = await until('the extension may run in private windows', async () => {
    const newest = rig.browser.context.serviceWorkers().at(-1);
    const isAllowed = await newest?.evaluate(() => chrome.extension.isAllowedIncognitoAccess());
    return isAllowed ? newest : undefined;
  });
  const tabId = await worker.evaluate(async (url) => {
    const window = await chrome.windows.create({ incognito: true, url });
    return window?.incognito ? window.tabs?.[0]?.id : undefined;
  }, rig.practice.url('firewall'));
  const page = await until('the private window is open', () =>
    Promise.resolve(rig.browser.context.pages().find((one) => one.url().includes('/mail/'))),
  );
  await page.getByRole('heading', { name: 'Angebot Firewall' }).waitFor();
  // The script is there and obeys, which is how the toolbar reaches it; a sidebar comes of it nowhere.
  await until('the mail script has heard the toolbar', () =>
    worker.evaluate(
      (id) => chrome.tabs.sendMessage(id ?? -1, { command: 'toggleSidebar' }, { frameId: 0 }),
      tabId,
    ),
  );
  await page.evaluate(() => new Promise((resume) => requestIdleCallback(resume)));
  expect(page.frames()).toHaveLength(1);
  expect(await page.evaluate(() => document.documentElement.lastElementChild?.tagName)).toBe(
    'BODY',
  );
  expect(await page.evaluate(() => document.documentElement.style.width)).toBe('');
});
