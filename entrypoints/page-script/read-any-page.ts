import { mayReach, mayRename } from '#lib/adapters/page-marks.ts';
import { findInText, readPage } from '#lib/adapters/page.ts';
import { ask } from '#lib/messaging/ask.ts';
import { tabLinkName } from '#lib/messaging/tab-link-name.ts';
import { startAnyPage } from '#lib/page/any-page.ts';
import { slicing } from '#lib/page/in-slices.ts';
import { tabEnd } from '#lib/page/link-ends.ts';
import { borrowPage } from '#lib/page/one-reader.ts';
import { browser, type Runtime } from '#lib/platform/browser.ts';
import { isLeftAlone } from '#lib/platform/leave-alone.ts';

/** Tells the browser's side panel whom this page names, and the toolbar how many of them are known. */
export function readAnyPage(): void {
  if (browser.extension.inIncognitoContext === true) return;
  const stop = new AbortController();
  const { signal } = stop;
  const again = () => {
    if (!isOurs()) stop.abort();
    else void started.then((page) => page?.countAgain());
    return !signal.aborted;
  };
  if (!borrowPage(() => stop.abort(), again)) return;

  const { sliced, spent } = slicing(signal);
  const ports = new Set<Runtime.Port>();
  // Settings that cannot be read may say so as well.
  const alone = isLeftAlone(location.hostname).catch(() => true);
  const started = alone.then((isAlone) => {
    // The place is given up, for when the site may be read again.
    if (isAlone) stop.abort();
    if (signal.aborted) return null;
    const page = startAnyPage({
      window,
      isOurs,
      mayReach: async () => (await sliced(mayReach(document))) === true,
      mayRename: async (changes, wanted) => (await sliced(mayRename(changes, wanted), 20)) === true,
      spent,
      read: () => sliced(readPage(document, location.href)),
      findText: () => sliced(findInText(document, location.href)),
      named: (people) => ask('people/known', { people }).catch(() => false),
    });
    signal.addEventListener('abort', () => page.stop());
    return page;
  });
  // At once: the side panel may be waiting already.
  const connect = (port: Runtime.Port) => {
    if (port.name !== tabLinkName || port.sender?.id !== browser.runtime.id) return;
    ports.add(port);
    void started.then((page) => page?.connect(tabEnd(port)));
  };
  browser.runtime.onConnect.addListener(connect);
  signal.addEventListener('abort', () => {
    // Updated or disabled: the browser has cut the connections itself.
    if (!isOurs()) return;
    browser.runtime.onConnect.removeListener(connect);
    for (const port of ports) port.disconnect();
  });
}

/** False when the extension was updated or disabled: what is left of this version must not stay in the page. */
const isOurs = (): boolean => Boolean(browser.runtime?.id);
