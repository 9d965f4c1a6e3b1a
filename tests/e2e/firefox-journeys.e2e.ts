import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { known } from '../practice/letters.ts';
import { PracticeMailbox, practiceOrigin } from '../practice/mailbox.ts';
import { type FirefoxBrowser, launchFirefox } from './firefox.ts';
import { until } from './until.ts';

/*
 * A day of a rep, in the numbering of the product's journeys, in Firefox. The third, adding a stranger, is in
 * firefox.e2e.ts.
 */

let browser: FirefoxBrowser;
const practice = new PracticeMailbox();
/** What the build for these tests counts as allowed by the user. */
const allowed = 'http://127.0.0.1:18080';
const staff = `<!doctype html><html lang="en"><title>Unity Steel: whom to ask</title><h1>Whom to ask</h1>
  <p><a href="mailto:${known('li.chang').email}">Press office</a>
  <p><a href="mailto:jo.nobody@elsewhere.example">Jo Nobody</a>`;

beforeAll(async () => {
  browser = await launchFirefox();
  browser.serve(new RegExp(`^${allowed}/`), () => ({
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: staff,
  }));
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

/** Presses what has this name and works already. Firefox moves a frame to another process, where the driver's own click does not reach it. */
const press = (sidebar: Frame, selector: string, name: string): Promise<boolean> =>
  sidebar.evaluate(
    (wanted, label) => {
      const named = (element: HTMLElement) =>
        document.getElementById(element.getAttribute('aria-labelledby') ?? '')?.textContent ??
        element.textContent;
      const found = [...document.querySelectorAll<HTMLElement>(wanted)].find(
        (one) => !one.closest('[inert]') && named(one).includes(label),
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
  await until('she can be pressed', () => press(sidebar, '[role="tab"]', 'Grace Okafor'));
  await personIs(sidebar, 'Grace Okafor');
  await until('what is known of her is there', async () =>
    (await textOf(sidebar, 'main')).includes('Finance Partner'),
  );
  await page.close();
});

test('8: on any page the people whom one knows are told, and one click shows the history', async () => {
  // A driver cannot open Firefox's own sidebar. Its page follows the tab in front wherever it stands, so it stands in a tab.
  const panel = await browser.openPage('sidepanel.html');
  const page = await browser.newPage();
  await page.goto(`${allowed}/staff`);
  await page.bringToFront();
  const sidebar = panel.mainFrame();
  await until('both are told apart', async () => {
    const familiar = await sectionOf(sidebar, 'Known people');
    const strangers = await sectionOf(sidebar, 'Not in your contacts yet');
    return familiar.includes('Li Chang') && strangers.includes('jo.nobody@elsewhere.example');
  });
  expect(await press(sidebar, 'button', 'Li Chang')).toBe(true);
  await personIs(sidebar, 'Li Chang');
  await until('the history is there', async () =>
    (await sectionOf(sidebar, 'History')).includes('Email'),
  );
  await Promise.all([page.close(), panel.close()]);
});
