/* Draws public/icon/icon.svg in every size that browsers ask for: `node tests/make-icons.ts`. */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { chromium } from 'playwright';

import { findChromium } from './find-browser.ts';

const folder = resolve(import.meta.dirname, '../public/icon');
const sizes = [16, 32, 48, 96, 128];

const drawing = await readFile(join(folder, 'icon.svg'), 'utf8');
const browser = await chromium.launch({ executablePath: findChromium() });
for (const size of sizes) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px}</style>${drawing}`,
  );
  await page.screenshot({ path: join(folder, `${size}.png`), omitBackground: true });
  await page.close();
}
await browser.close();
process.stdout.write(`Drew ${sizes.join(', ')} px into ${folder}\n`);
