import type { CDPSession, Page } from 'playwright';

import type { ExtensionBrowser } from './extension.ts';
import { until } from './until.ts';

interface Target {
  targetId: string;
  type: string;
  url: string;
}
type Send = (method: string, params?: object) => Promise<unknown>;

/** The browser's own side panel, which a driver does not count among its pages. */
export class SidePanel {
  readonly #session: CDPSession;
  readonly #send: Send;
  readonly #id: string;
  #asked = 0;

  private constructor(session: CDPSession, id: string) {
    this.#session = session;
    this.#send = sender(session);
    this.#id = id;
  }

  /** The one that stands open. */
  static async of(browser: ExtensionBrowser): Promise<SidePanel> {
    const session = await browserSession(browser);
    const send = sender(session);
    const address = `chrome-extension://${browser.id}/sidepanel.html`;
    const target = await until('the side panel is open', async () => {
      const { targetInfos } = (await send('Target.getTargets')) as { targetInfos: Target[] };
      return targetInfos.find(({ type, url }) => type === 'page' && url === address);
    });
    const { targetId } = target;
    const attached = await send('Target.attachToTarget', { targetId, flatten: false });
    return new SidePanel(session, (attached as { sessionId: string }).sessionId);
  }

  /** The value of an expression in the panel. */
  async read<T>(expression: string): Promise<T> {
    const id = (this.#asked += 1);
    const { promise, resolve } = Promise.withResolvers<T>();
    const hear = ({ sessionId, message }: { sessionId: string; message: string }) => {
      const answer = JSON.parse(message) as { id?: number; result?: { result: { value: T } } };
      if (sessionId === this.#id && answer.id === id && answer.result)
        resolve(answer.result.result.value);
    };
    this.#session.on('Target.receivedMessageFromTarget', hear);
    const params = { expression, returnByValue: true };
    const message = JSON.stringify({ id, method: 'Runtime.evaluate', params });
    await this.#send('Target.sendMessageToTarget', { sessionId: this.#id, message });
    return promise.finally(() => this.#session.off('Target.receivedMessageFromTarget', hear));
  }

  text = (selector: string): Promise<string> =>
    this.read(`document.querySelector(${JSON.stringify(selector)})?.textContent ?? ''`);
}

/** Presses the toolbar button beside a page, as a user does: with all that the browser allows after it. */
export async function pressToolbar(browser: ExtensionBrowser, page: Page): Promise<void> {
  await page.bringToFront();
  const send = sender(await browserSession(browser));
  const tabs = { filter: [{ type: 'tab', exclude: false }] };
  const { targetInfos } = (await send('Target.getTargets', tabs)) as { targetInfos: Target[] };
  const tab = targetInfos.find(({ url }) => url === page.url());
  if (!tab) throw new Error('There is no such tab.');
  await send('Extensions.triggerAction', { id: browser.id, targetId: tab.targetId });
}

// Playwright's list of commands does not know some of these yet.
const sender = (session: CDPSession): Send => session.send.bind(session) as Send;

async function browserSession({ context }: ExtensionBrowser): Promise<CDPSession> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('This browser cannot be asked for its panels.');
  return session;
}
