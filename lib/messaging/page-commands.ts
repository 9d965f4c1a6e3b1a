import { browser } from '#lib/platform/browser.ts';

/** What the toolbar and the browser-wide keys tell the mail script of a tab. */
export const pageCommands = ['toggleSidebar', 'focusSidebar', 'logMail'] as const;
export type PageCommand = (typeof pageCommands)[number];

/** False when no mail script lives in that tab. */
export async function tellPage(tabId: number, command: PageCommand): Promise<boolean> {
  try {
    return (await browser.tabs.sendMessage(tabId, { command }, { frameId: 0 })) === true;
  } catch {
    return false;
  }
}

/** Obeys our own background and nobody else. Returns how to stop. */
export function onPageCommand(obey: (command: PageCommand) => void): () => void {
  const listen = (
    message: unknown,
    sender: { id?: string },
    reply: (answer: unknown) => void,
  ): undefined => {
    const { command } = (message ?? {}) as { command?: unknown };
    const known = pageCommands.find((name) => name === command);
    if (sender.id !== browser.runtime.id || !known) return;
    obey(known);
    reply(true);
  };
  const listener = listen as Parameters<typeof browser.runtime.onMessage.addListener>[0];
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}
