import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { launch, type Browser, type Frame, type HTTPRequest, type Page } from 'puppeteer-core';

import { outputFolder } from '../build.ts';
import { findFirefox } from '../find-browser.ts';
import { until } from './until.ts';

export const firefoxBuild = join(outputFolder, 'firefox-mv3');

/** Firefox draws a random one at installation; preset, the extension's pages have a known address. */
const internalId = '5dec0a2d-51de-4ca2-8d0e-0b6a3f6d7a11';
const origin = `moz-extension://${internalId}`;

export interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body: string;
}

/** Firefox with the extension, driven by WebDriver BiDi. */
export class FirefoxBrowser {
  readonly browser: Browser;
  readonly #answers: { url: RegExp; answer: (url: string) => Answer }[] = [];

  constructor(browser: Browser) {
    this.browser = browser;
  }

  /** Answers what pages opened from now on ask for, at its real address. */
  serve(url: RegExp, answer: (url: string) => Answer): void {
    this.#answers.push({ url, answer });
  }

  async newPage(): Promise<Page> {
    const page = await this.browser.newPage();
    // Firefox opens it behind the others, where nothing is read from a page.
    await page.bringToFront();
    await page.setViewport({ width: 1440, height: 900 });
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      // A request that ended meanwhile cannot be answered any more; the page under test shows whether it mattered.
      this.#reply(request).catch(() => undefined);
    });
    return page;
  }

  /** Opens a page of the extension in a tab of its own: `workspace.html#/settings`. */
  async openPage(path: string): Promise<Page> {
    const page = await this.browser.newPage();
    // Firefox 153 moves the tab to another process and never reports the end of this navigation.
    page.goto(`${origin}/${path}`).catch(() => undefined);
    await until(`the page ${path} has loaded`, async () => {
      const [address, state] = await page
        .mainFrame()
        .evaluate(() => [location.href, document.readyState] as const);
      return address.startsWith(origin) && state === 'complete';
    });
    return page;
  }

  /** The extension's frame in a page. Firefox says `about:blank` of it, so each frame is asked itself. */
  async sidebar(page: Page): Promise<Frame> {
    return until('the sidebar is in the page', async () => {
      for (const frame of page.frames()) {
        const address = await frame.evaluate(() => location.href);
        if (address.startsWith(origin)) return frame;
      }
      return null;
    });
  }

  async close(): Promise<void> {
    await this.browser.close();
  }

  async #reply(request: HTTPRequest): Promise<void> {
    const served = this.#answers.find(({ url }) => url.test(request.url()));
    if (!served) return request.continue();
    const { status = 200, headers = {}, body } = served.answer(request.url());
    return request.respond({ status, headers, body });
  }
}

export async function launchFirefox(extension: string = firefoxBuild): Promise<FirefoxBrowser> {
  const executablePath = findFirefox();
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    // Without it a driver may not open the extension's own pages.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [await geckoId(extension)]: internalId }),
      'intl.locale.requested': 'en-US',
    },
  });
  await browser.installExtension(extension);
  return new FirefoxBrowser(browser);
}

async function geckoId(extension: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(extension, 'manifest.json'), 'utf8')) as {
    browser_specific_settings: { gecko: { id: string } };
  };
  return manifest.browser_specific_settings.gecko.id;
}
