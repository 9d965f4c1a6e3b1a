import { fileURLToPath } from 'node:url';

import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright';
import { createServer } from 'vite';

import { findChromium } from '../find-browser.ts';
import { scenes } from './scenes.ts';
import { starting } from './starting.ts';

export const states = ['failedStart', ...Object.keys(starting), ...Object.keys(scenes)];

export interface Variant {
  appearance: 'light' | 'dark';
  /** CSS pixels. */
  width: number;
  lang: 'en' | 'zh_TW' | 'zh_CN';
}

export interface Gallery {
  /** A page that shows states in this variant. */
  page(variant: Variant): Promise<Page>;
  show(page: Page, state: string, variant: Variant): Promise<void>;
  close(): Promise<void>;
}

/** Every state of the sidebar, drawn by the real components from invented models. */
export async function openGallery(): Promise<Gallery> {
  const server = await createServer({
    configFile: fileURLToPath(new URL('vite.config.ts', import.meta.url)),
    server: { port: 0 },
    logLevel: 'error',
  });
  await server.listen();
  const address = server.resolvedUrls?.local[0] ?? '';
  const browser: Browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-quic', '--disable-sync', '--no-first-run'],
  });
  return {
    async page({ width }) {
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        reducedMotion: 'reduce',
        deviceScaleFactor: 1.5,
      });
      return context.newPage();
    },
    async show(page, state, { appearance, lang }) {
      await page.goto(`${address}?state=${state}&appearance=${appearance}&lang=${lang}`);
      await page.locator('.sidebar').waitFor();
      await page.evaluate(() => document.fonts.ready);
      // What observers mend after the first layout is painted two frames later.
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** What axe finds, and what is wider than the page. */
export async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ html, failureSummary = '' }) =>
        `${id} ${html.slice(0, 160)} ${failureSummary.replaceAll('\n', ' ')}`,
    ),
  );
  const tooWide = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('main, .header, .footer, .card')]
      .filter((element) => element.scrollWidth > element.clientWidth + 1)
      .map((element) => element.className || element.tagName),
  );
  return [...found, ...tooWide.map((name) => `wider than the page: ${name}`)];
}
