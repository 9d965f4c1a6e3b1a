import { bundled, extensionId } from './browser.ts';
import type { RawBrowser } from './raw-browser.ts';

/** Has the index of known addresses as this build keeps it. */
export async function reindex(browser: RawBrowser): Promise<void> {
  const page = await browser.openPage(`chrome-extension://${extensionId}/icon/icon.svg`);
  await page.send('Runtime.evaluate', { expression: await bundled('index-known.ts') });
  await page.run(() => indexKnown(), []);
  page.close();
}

/** Stands for the name in the page. */
declare function indexKnown(): Promise<void>;
