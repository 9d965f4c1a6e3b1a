import type { Tabs } from '#lib/platform/browser.ts';
import { ringDoorbell } from '#lib/platform/doorbell.ts';
import { inBackground } from '#lib/platform/in-background.ts';
import { openOwnWindow, openPanelInFront } from '#lib/platform/own-window.ts';
import { openSidePanel } from '#lib/platform/side-panel.ts';
import { isMailHost } from '#lib/platform/sites.ts';
import { isUndocked } from '#lib/platform/undocked-sites.ts';

import { type HandedOver, handOver, type Place } from './hand-over.ts';
import { type PageCommand, tellPage } from './page-commands.ts';

/**
 * Toolbar, key and menu: the docked sidebar where there is one, the browser's side panel everywhere else. The panel opens
 * only as the first statement of the gesture's handler, so this decides by the address alone.
 */
export function summonSidebar(tab: Tabs.Tab | undefined, command: PageCommand): Place | null {
  const { id, url, windowId } = tab ?? {};
  if (id === undefined) return null;
  if (url !== undefined && isWeb(url) && isMailHost(url) && !isUndocked(url)) {
    inBackground('summon the sidebar', () => tellPage(id, command));
    return { tabId: id };
  }
  inBackground('open the side panel', async () => {
    await openSidePanel(id);
    // It may have been open all the while; the gesture lets it read this page now.
    await ringDoorbell();
  });
  return windowId === undefined ? null : { windowId };
}

const isWeb = (url: string): boolean => /^https?:/.test(url);

/** The same, with something for the sidebar to do; its text may have to be asked of the page first. */
export function summonFor(
  tab: Tabs.Tab | undefined,
  kind: HandedOver['kind'],
  text: () => Promise<string>,
): void {
  const place = summonSidebar(tab, 'focusSidebar');
  if (place)
    inBackground('handing over to the sidebar', async () =>
      handOver({ kind, text: await text() }, place),
    );
}

/** From the address bar: the side panel where the browser lets us, else a window of its own. */
export async function summonFromAddressBar(handed: HandedOver): Promise<void> {
  const place = (await openPanelInFront()) ?? (await openOwnWindow());
  if (place) await handOver(handed, place);
}
