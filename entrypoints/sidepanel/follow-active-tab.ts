import { openTabLink } from '#lib/messaging/tab-link.ts';
import { browser } from '#lib/platform/browser.ts';
import { onDoorbell } from '#lib/platform/doorbell.ts';
import { inBackground } from '#lib/platform/in-background.ts';
import type { PageState } from '#lib/view/page-state.ts';

/** In the browser's own panel: shows the page of whatever tab of this window is in front. */
export function followActiveTab(page: PageState): void {
  let shown: number | undefined;
  const attach = (tabId: number | undefined) => {
    shown = tabId;
    page.attach(tabId === undefined ? null : openTabLink(tabId));
  };
  inBackground('finding the tab', async () => {
    const { id: windowId } = await browser.windows.getCurrent();
    browser.tabs.onActivated.addListener((active) => {
      if (active.windowId === windowId) attach(active.tabId);
    });
    browser.tabs.onUpdated.addListener((tabId, { status }) => {
      if (tabId === shown && status === 'complete') attach(tabId);
    });
    // A gesture on a page that could not be read lets us read it.
    onDoorbell(() => {
      if (page.heard.peek() && page.hello.peek() === null) attach(shown);
    });
    // Behind the listeners, or a tab that came to the front meanwhile would be missed.
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (shown === undefined || tab?.id !== shown) attach(tab?.id);
  });
}
