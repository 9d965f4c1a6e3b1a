import type { Frame } from 'playwright';

import type { ExtensionBrowser } from '../e2e/extension.ts';
import { until } from '../e2e/until.ts';
import { practiceOrigin } from '../practice/mailbox.ts';
import type { MailRig } from './mail-rig.ts';

/** The sidebar's own page in a frame that nobody speaks to: it stays empty, with the same style sheet. */
export async function emptyFrame(
  browser: ExtensionBrowser,
  { page, sidebar }: MailRig,
): Promise<Frame> {
  const worker = await browser.worker();
  await worker.evaluate(async (origin) => {
    const [tab] = await chrome.tabs.query({ url: `${origin}/*` });
    await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? 0 },
      func: () => {
        const frame = document.createElement('iframe');
        frame.src = chrome.runtime.getURL('sidepanel.html');
        frame.style.cssText = 'position:fixed;inset:0 auto 0 0;width:400px;height:100%;border:0';
        document.body.append(frame);
      },
    });
  }, practiceOrigin);
  const isEmpty = (frame: Frame) =>
    frame !== sidebar && frame.url().startsWith('chrome-extension://');
  return until('there is an empty frame', async () => page.frames().find(isEmpty));
}
