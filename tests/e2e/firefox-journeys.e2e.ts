import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { PracticeMailbox, practiceOrigin } from '../practice/mailbox.ts';
import { type FirefoxBrowser, launchFirefox } from './firefox.ts';
import { until } from './until.ts';

/* A day of a rep, in the numbering of the product's journeys: the first four, in Firefox. */

let browser: FirefoxBrowser;
const practice = new PracticeMailbox();

beforeAll(async () => {
  browser = await launchFirefox();
  browser.serve(new RegExp(`^${practiceOrigin}/`), (url) => practice.answer(url));
  const workspace = await browser.openPage('workspace.html#/data');
  const data = workspace.mainFrame();
  await until('the button is there', () => press(data, 'button', 'Load sample data'));
  await until('there is sample data', async () =>
    (await textOf(data, 'body')).includes('Sample data loaded'),
  );
  await workspace.close();
});
afterAll(() => browser.close());

async function openMail(key: string): Promise<{ page: Page; sidebar: Frame }> {
  const page = await browser.newPage();
  await page.goto(practice.url(key));
  return { page, sidebar: await browser.sidebar(page) };
}

const textOf = (sidebar: Frame, selector: string): Promise<string> =>
  sidebar.evaluate(
    (wanted) => document.querySelector<HTMLElement>(wanted)?.innerText ?? '',
    selector,
  );

/** Presses what has this name. Firefox moves a frame to another process, where the driver's own click does not reach it. */
const press = (sidebar: Frame, selector: string, name: string): Promise<boolean> =>
  sidebar.evaluate(
    (wanted, label) => {
      const named = (element: HTMLElement) =>
        document.getElementById(element.getAttribute('aria-labelledby') ?? '')?.textContent ??
        element.textContent;
      const found = [...document.querySelectorAll<HTMLElement>(wanted)].find((one) =>
        named(one).includes(label),
      );
      found?.click();
      return found !== undefined;
    },
    selector,
    name,
  );

const personIs = (sidebar: Frame, name: string) =>
  until(`the card is that of ${name}`, async () => (await textOf(sidebar, 'h1')) === name);

/** The section of the card with this heading. */
const sectionOf = (sidebar: Frame, name: string): Promise<string> =>
  sidebar.evaluate((wanted) => {
    const section = [...document.querySelectorAll<HTMLElement>('section')].find((one) =>
      one.querySelector('h2')?.textContent?.startsWith(wanted),
    );
    return section?.innerText ?? '';
  }, name);

test('1: a mail from a known buyer shows standing, history and open deals without a click', async () => {
  const { page, sidebar } = await openMail('renewal');
  await personIs(sidebar, 'Li Chang');
  await until('the standing is there', async () =>
    (await textOf(sidebar, '[aria-label="Standing"]')).includes('most valuable'),
  );
  await until('the deals are there', async () =>
    (await sectionOf(sidebar, 'Open opportunities')).includes('TWD 2,400,000'),
  );
  await until('the history is there', async () =>
    (await sectionOf(sidebar, 'History')).includes('Email'),
  );
  await page.close();
});

test('2: one click logs it to the opportunity that is meant, and Undo takes it back', async () => {
  const { page, sidebar } = await openMail('renewal');
  await personIs(sidebar, 'Li Chang');
  const status = () => textOf(sidebar, '.log-status');
  await until('it is logged', async () => {
    await press(sidebar, 'button', 'Log this email');
    return (await status()).startsWith('Logged to Renewal 2027');
  });
  await until('it is taken back', async () => {
    await press(sidebar, 'button', 'Undo');
    return (await textOf(sidebar, 'main')).includes('Log this email');
  });
  await page.close();
});

test('4: in a thread with six people one click shows the one who decides about the money', async () => {
  const { page, sidebar } = await openMail('hotels');
  await until('six people are there', async () => {
    const tabs = await sidebar.evaluate(() => document.querySelectorAll('[role="tab"]').length);
    return tabs === 6;
  });
  expect(await press(sidebar, '[role="tab"]', 'Grace Okafor')).toBe(true);
  await personIs(sidebar, 'Grace Okafor');
  await until('what is known of her is there', async () =>
    (await textOf(sidebar, 'main')).includes('Finance Partner'),
  );
  await page.close();
});
