import type { Frame } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { PracticeMailbox, practiceOrigin } from '../practice/mailbox.ts';
import { type FirefoxBrowser, launchFirefox } from './firefox.ts';
import { until } from './until.ts';

let browser: FirefoxBrowser;
const practice = new PracticeMailbox();

beforeAll(async () => {
  browser = await launchFirefox();
  browser.serve(new RegExp(`^${practiceOrigin}/`), (url) => practice.answer(url));
});
afterAll(() => browser.close());

const textOf = (sidebar: Frame, selector: string): Promise<string> =>
  sidebar.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', selector);

const clickButton = (sidebar: Frame, name: string): Promise<boolean> =>
  sidebar.evaluate((wanted) => {
    const labelOf = (button: HTMLElement) =>
      document.getElementById(button.getAttribute('aria-labelledby') ?? '')?.textContent ??
      button.textContent;
    const button = [...document.querySelectorAll('button')].find((one) => labelOf(one) === wanted);
    button?.click();
    return button !== undefined;
  }, name);

test('in Firefox a mail from a stranger is read, added and logged, and stays logged in another tab', async () => {
  const page = await browser.newPage();
  await page.goto(practice.url('depot'));
  const sidebar = await browser.sidebar(page);
  await until('it is logged', async () => {
    await clickButton(sidebar, 'Add and log');
    return (await textOf(sidebar, '[role="status"].log-status')).startsWith('Logged');
  });
  expect(await textOf(sidebar, 'h1')).toBe('Hanna Virtanen');

  const other = await browser.newPage();
  await other.goto(practice.url('depot'));
  const again = await browser.sidebar(other);
  await until('the other tab says so', async () =>
    (await textOf(again, '[role="status"].log-status')).startsWith('Logged'),
  );
  expect(await textOf(again, 'h1')).toBe('Hanna Virtanen');
});
