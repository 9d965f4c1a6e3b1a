import { afterAll, beforeAll, expect, test } from 'vitest';

import { type ExtensionBrowser, launchExtension } from './extension.ts';
import { launchFirefox } from './firefox.ts';
import { writeProbe } from './probe.ts';
import { until } from './until.ts';

const address = 'https://mail.google.com/mail/u/0/#inbox';
const page = {
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'",
  },
  body: '<!doctype html><title>Practice</title><body>Nothing here',
};

let browser: ExtensionBrowser;
beforeAll(async () => {
  browser = await launchExtension({ extension: await writeProbe('chrome') });
  await browser.serve('https://mail.google.com/**', (route) => route.fulfill(page));
});
afterAll(() => browser.close());

/** What the probe's frame says of its database. */
async function outcomeInFrame(): Promise<string> {
  const tab = await browser.context.newPage();
  await tab.goto(address);
  return until('the frame says what it stored', async () => {
    const frame = tab.frames().find((one) => one.url().startsWith('chrome-extension://'));
    return frame?.locator('#outcome').textContent({ timeout: 1_000 });
  });
}

test('an extension frame in a webmail page may store, as in a browser that people use', async () => {
  expect(await outcomeInFrame()).toBe('stored 1');
});

test('a restarted browser has the same extension, the same data and the same served pages', async () => {
  const { id } = browser;
  const before = Number((await outcomeInFrame()).split(' ')[1]);
  await browser.relaunch();
  expect(browser.id).toBe(id);
  expect(await outcomeInFrame()).toBe(`stored ${before + 1}`);
});

test('a killed worker is really gone, and a message starts a new one', async () => {
  const tab = await browser.openPage('frame.html');
  const startOfWorker = () => tab.evaluate(() => chrome.runtime.sendMessage('ping'));
  const first = await startOfWorker();
  await browser.killWorker();
  expect(await startOfWorker()).toBeGreaterThan(first);
});

test('Firefox shows the webmail at its real address with the extension frame in it', async () => {
  const firefox = await launchFirefox(await writeProbe('firefox'));
  try {
    firefox.serve(/^https:\/\/mail\.google\.com\//, () => page);
    const tab = await firefox.newPage();
    await tab.goto(address);
    const frame = await firefox.sidebar(tab);
    await until('the frame has stored', async () =>
      frame.evaluate(() => document.querySelector('#outcome')?.textContent === 'stored 1'),
    );
    expect(tab.url()).toBe(address);
    const own = await firefox.openPage('frame.html');
    expect(await own.mainFrame().evaluate(() => location.pathname)).toBe('/frame.html');
  } finally {
    await firefox.close();
  }
});
