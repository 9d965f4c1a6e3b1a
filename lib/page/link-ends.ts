import type { Down } from '#lib/messaging/page-link.ts';

import type { LinkEnd } from './links.ts';

/** The docked sidebar's end. A message that is not a command of ours is ignored by whoever hears it. */
export const portEnd = (port: MessagePort): LinkEnd => ({
  send: (message) => port.postMessage(message),
  listen(heard) {
    port.addEventListener('message', (event: MessageEvent<Down>) => heard(event.data));
    port.start();
  },
});

/** The part of a tab connection that both browsers agree on. */
export interface TabPort {
  postMessage(message: unknown): void;
  onMessage: { addListener(heard: (message: unknown) => void): void };
  onDisconnect: { addListener(ended: () => void): void };
}

/** The browser's side panel's end. */
export const tabEnd = (port: TabPort): LinkEnd => ({
  send: (message) => port.postMessage(message),
  listen(heard, ended) {
    port.onMessage.addListener((message) => heard(message as Down));
    port.onDisconnect.addListener(ended);
  },
});
