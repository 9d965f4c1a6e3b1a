import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from 'playwright';
import type { Page } from 'playwright';
import { createServer } from 'vite';

import { scenes } from './scenes.ts';

/*
 * Pictures of every state of the sidebar (light and dark, narrow and usual, English and Chinese), each checked by axe.
 * `node tests/gallery/shots.ts [STATE…]`; exits with 1 when axe finds anything or something is wider than the page.
 */

const flags =
  '--headless=new --no-sandbox --disable-quic --disable-background-networking --disable-component-update --disable-sync --no-first-run';

const wanted = process.argv.slice(2);
const states = Object.keys(scenes).filter((state) => wanted.length === 0 || wanted.includes(state));
const variants = [
  { appearance: 'light', width: 368, lang: 'en' },
  { appearance: 'dark', width: 368, lang: 'zh_TW' },
  { appearance: 'light', width: 320, lang: 'zh_TW' },
  { appearance: 'dark', width: 320, lang: 'en' },
  { appearance: 'light', width: 400, lang: 'zh_CN' },
  { appearance: 'dark', width: 400, lang: 'en' },
  { appearance: 'light', width: 640, lang: 'en' },
];

const folder = await mkdtemp(path.join(tmpdir(), 'sidecard-gallery-'));
const server = await createServer({
  configFile: fileURLToPath(new URL('vite.config.ts', import.meta.url)),
  server: { port: 0 },
  logLevel: 'error',
});
await server.listen();
const address = server.resolvedUrls?.local[0];
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: flags.split(' '),
});
let faults = 0;
const report = (line: string) => {
  faults += 1;
  process.stdout.write(`${line}\n`);
};

for (const { appearance, width, lang } of variants) {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    reducedMotion: 'reduce',
    deviceScaleFactor: 1.5,
  });
  const page = await context.newPage();
  const name = `${lang}-${appearance}-${width}`;
  await mkdir(path.join(folder, name));
  for (const state of states) {
    await page.goto(`${address}?state=${state}&appearance=${appearance}&lang=${lang}`);
    await page.locator('.sidebar').waitFor();
    await page.evaluate(() => document.fonts.ready);
    // What observers mend after the first layout is painted two frames later.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    await page.screenshot({ path: path.join(folder, name, `${state}.png`) });
    await check(page, `${name} ${state}`);
  }
  await context.close();
}
await browser.close();
await server.close();
process.stdout.write(
  `${states.length * variants.length} pictures in ${folder}, ${faults} faults\n`,
);
process.exitCode = faults > 0 ? 1 : 0;

async function check(page: Page, name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  for (const { id, nodes } of violations) {
    for (const { html, failureSummary } of nodes) {
      report(`${name}: ${id} ${html.slice(0, 160)} ${failureSummary?.replaceAll('\n', ' ') ?? ''}`);
    }
  }
  const tooWide = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('main, .header, .footer, .card')]
      .filter((element) => element.scrollWidth > element.clientWidth + 1)
      .map((element) => element.className || element.tagName),
  );
  if (tooWide.length > 0) report(`${name}: wider than the page: ${tooWide.join(', ')}`);
}
