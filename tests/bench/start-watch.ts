import { afterPaint } from './after-paint.ts';
import { nameOnWholeCard } from './whole-card.ts';

/*
 * Bundled and run in every frame of a mailbox before anything else: in a frame of the extension it tells when what belongs there was
 * painted, in milliseconds since the frame began to be navigated.
 */

/** The whole card of somebody known. A page without a script is there when it is read. */
const isThere = (): boolean =>
  location.pathname === '/sidepanel.html'
    ? nameOnWholeCard() !== null
    : document.readyState !== 'loading';

if (location.protocol === 'chrome-extension:') {
  const { promise, resolve } = Promise.withResolvers<number>();
  const observer = new MutationObserver(() => look());
  const look = () => {
    if (!isThere()) return;
    observer.disconnect();
    afterPaint(() => resolve(performance.now()));
  };
  observer.observe(document, { childList: true, subtree: true, attributes: true });
  document.addEventListener('DOMContentLoaded', look);
  Object.assign(globalThis, { painted: () => promise });
}
