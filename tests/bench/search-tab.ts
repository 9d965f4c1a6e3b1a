import type { Page } from 'playwright';

import { bundled } from './browser.ts';
import type { Bench } from './operation.ts';
import type { SearchPage } from './search-page.ts';

/** Stands for the name in the page. */
declare const searchPage: SearchPage;

/** A page of the extension from which its search can be reached, with an index of today's format. */
export async function searchTab(bench: Bench): Promise<Page> {
  const browser = await bench.browser();
  const page = await browser.openPage('icon/icon.svg');
  // Idle moments come to the page in front.
  await page.bringToFront();
  await page.evaluate(await bundled('search-page.ts'));
  if (!(await page.evaluate(() => searchPage.hasIndex())))
    await page.evaluate(() => searchPage.makeIndex());
  return page;
}
