import { browser } from './browser.ts';

/** Opens the full tab at a page such as `contacts`. */
export async function openWorkspace(page: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/workspace.html#/${page}`) });
}
