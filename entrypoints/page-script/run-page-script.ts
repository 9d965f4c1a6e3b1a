import type { ContentScriptContext } from 'wxt/utils/content-script-context';

import { mayReach, mayRename } from '#lib/adapters/page-marks.ts';
import type { Reading } from '#lib/adapters/page-dom.ts';
import { likelyWebmail } from '#lib/domain/self-hosted.ts';
import { ask } from '#lib/messaging/ask.ts';
import { tabLinkName } from '#lib/messaging/tab-link-name.ts';
import { startAnyPage } from '#lib/page/any-page.ts';
import { inSlices } from '#lib/page/in-slices.ts';
import { tabEnd } from '#lib/page/link-ends.ts';
import { borrowPage } from '#lib/page/one-reader.ts';
import { dropPageReader, pageReader } from '#lib/page/page-reader.ts';
import { browser, type Runtime } from '#lib/platform/browser.ts';
import { inBackground } from '#lib/platform/in-background.ts';
import { isLeftAlone } from '#lib/platform/leave-alone.ts';

/** Tells the browser's side panel whom this page names. */
export function runPageScript(ctx: ContentScriptContext): void {
  if (browser.extension.inIncognitoContext === true) return;
  const stop = new AbortController();
  const leave = () => stop.abort();
  if (!borrowPage(leave)) return;
  ctx.onInvalidated(leave);

  let spent = 0;
  const sliced = <T>(work: Reading<T>, deadline?: number) =>
    inSlices(work, {
      ...(deadline !== undefined && { deadline }),
      signal: stop.signal,
      spent: (time) => {
        spent += time;
      },
    });
  // One that an older version of us has left behind speaks another language.
  dropPageReader();
  const ports = new Set<Runtime.Port>();
  const started = isLeftAlone(location.hostname).then((alone) => {
    if (alone || stop.signal.aborted) return null;
    const page = startAnyPage({
      window,
      mayReach: async () => (await sliced(mayReach(document))) === true,
      mayRename: async (changes, wanted) => (await sliced(mayRename(changes, wanted), 20)) === true,
      spent: () => spent,
      read: async () => sliced((await reader()).readPage(document, location.href)),
      findText: async () => sliced((await reader()).findInText(document, location.href)),
      named: (people) => ask('people/known', { people }).catch(() => false),
      webmail: askForWebmail,
    });
    stop.signal.addEventListener('abort', () => page.stop());
    return page;
  });
  // At once: the side panel may be waiting already.
  const connect = (port: Runtime.Port) => {
    if (port.name !== tabLinkName || port.sender?.id !== browser.runtime.id) return;
    ports.add(port);
    void started.then((page) => (page ? page.connect(tabEnd(port)) : port.disconnect()));
  };
  browser.runtime.onConnect.addListener(connect);
  stop.signal.addEventListener('abort', () => {
    // Updated or disabled: the browser has cut the connections itself.
    if (!browser.runtime?.id) return;
    browser.runtime.onConnect.removeListener(connect);
    for (const port of ports) port.disconnect();
  });
}

function askForWebmail(url: string): boolean {
  const webmail = likelyWebmail(url);
  if (webmail) inBackground('finding a webmail', () => ask('page/webmail', { webmail }));
  return webmail !== null;
}

/** Most pages name nobody: what reads them is brought by the background where somebody may be. */
const reader = () =>
  pageReader(async () => {
    await ask('page/reader', {});
  });
