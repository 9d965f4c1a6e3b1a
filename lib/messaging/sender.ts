import { browser, type Runtime } from '#lib/platform/browser.ts';

/** Who may ask: one of our own pages, or a content script (which shares its process with a stranger's page). */
export type Sender = 'extension' | 'content';

/** Null for anybody outside this extension. */
export function senderKind(sender: Runtime.MessageSender): Sender | null {
  if (sender.id !== browser.runtime.id) return null;
  // A dynamic URL (use_dynamic_url) has another host, but the same scheme.
  const own = new URL(browser.runtime.getURL('/')).protocol;
  return sender.url?.startsWith(own) ? 'extension' : 'content';
}
