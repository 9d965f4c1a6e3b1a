import { browser } from '#lib/platform/browser.ts';
import { isPageLeftAlone } from '#lib/platform/leave-alone.ts';
import { scriptsFor } from '#lib/platform/mail-scripts.ts';

import { type PageLink, parseUp } from './page-link.ts';
import { tabLinkName } from './tab-link-name.ts';

/** Milliseconds that one script may take to make way for another, which reads the page better. */
const changeOver = 500;
/** One script makes way, the next has to be started. */
const mostTries = 2;

/**
 * Connects the browser's side panel to the page of a tab. Where no script answers, the ones that fit are started: that works on
 * granted sites and, after a gesture, on the page it was made on. `ended` says that the page went away.
 */
export function openTabLink(tabId: number): PageLink {
  let port: ReturnType<typeof browser.tabs.connect> | undefined;
  let closed = false;
  const open = (heard: Parameters<PageLink['listen']>[0], ended: () => void, tries: number) => {
    let answered = false;
    port = browser.tabs.connect(tabId, { name: tabLinkName, frameId: 0 });
    port.onMessage.addListener((raw) => {
      answered = true;
      const message = parseUp(raw);
      if (message) heard(message);
    });
    port.onDisconnect.addListener(() => {
      // Read, so that the browser does not print it: a tab without a mail script is nothing unusual.
      void browser.runtime.lastError;
      if (closed) return;
      if (tries === 0) return ended();
      const reopen = () => {
        if (!closed) open(heard, ended, tries - 1);
      };
      if (answered) setTimeout(reopen, changeOver);
      else startScripts(tabId).then((started) => (started ? reopen() : ended()), ended);
    });
  };
  return {
    send: (message) => port?.postMessage(message),
    listen: (heard, ended) => open(heard, ended, mostTries),
    close: () => {
      closed = true;
      port?.disconnect();
    },
  };
}

/** Without permission the address is not told either, and nothing can be started. False where nothing is to be read. */
async function startScripts(tabId: number): Promise<boolean> {
  const { url } = await browser.tabs.get(tabId);
  if (await isPageLeftAlone(url)) return false;
  await browser.scripting.executeScript({ target: { tabId }, files: scriptsFor(url) });
  return true;
}
