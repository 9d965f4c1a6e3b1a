import type { Page } from 'playwright';

import { bundled } from './browser.ts';
import type { Bench } from './operation.ts';

/** A page of the extension from which its search can be reached. */
export async function searchTab(bench: Bench): Promise<Page> {
  const browser = await bench.browser();
  const page = await browser.openPage('icon/icon.svg');
  // Idle moments come to the page in front.
  await page.bringToFront();
  await page.evaluate(await bundled('search-page.ts'));
  return page;
}
