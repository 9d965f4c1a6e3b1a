import { browser } from './browser.ts';
import { openSidePanel } from './side-panel.ts';

/** From the address bar, which not every browser counts as a gesture: beside the tab in front. Null where it may not be. */
export async function openPanelInFront(): Promise<{ windowId: number } | null> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined || tab.windowId === undefined) return null;
  try {
    await openSidePanel(tab.id);
    return { windowId: tab.windowId };
  } catch {
    return null;
  }
}

/** The sidebar in a small window of its own. Its tab, by which it is handed things. */
export async function openOwnWindow(): Promise<{ tabId: number } | null> {
  const opened = await browser.windows.create({
    type: 'popup',
    // Not sidepanel.html: as pages may frame that one, Chromium opens it by a secret address alone.
    url: browser.runtime.getURL('/window.html'),
    width: 400,
    height: 720,
  });
  const tabId = opened.tabs?.[0]?.id;
  return tabId === undefined ? null : { tabId };
}
