import { browser } from './browser.ts';

/** Chromium has a side panel, Firefox a sidebar; our types know the latter only. */
const sidePanel = (): typeof chrome.sidePanel | undefined => globalThis.chrome?.sidePanel;

/**
 * Opens the browser's own side panel. Both browsers only allow it as the first statement of a gesture's handler, so
 * nothing may be awaited before this is called.
 */
export function openSidePanel(tabId: number | undefined): Promise<void> {
  const panel = sidePanel();
  if (!panel) return browser.sidebarAction.open();
  return tabId === undefined ? Promise.reject(new Error('no tab')) : panel.open({ tabId });
}

/** Known beforehand, because asking for it would use up the gesture. */
let ownTab: number | undefined;

/** To be called when a docked sidebar starts. Firefox has no `tabs` in embedded frames, and needs none. */
export async function rememberOwnTab(): Promise<void> {
  ownTab = (await browser.tabs?.getCurrent())?.id;
}

/** From a sidebar that is docked in a page: opens the panel beside the same tab. */
export const openSidePanelHere = (): Promise<void> => openSidePanel(ownTab);
