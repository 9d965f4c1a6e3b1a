import type { Pause } from '#lib/db/pause.ts';

/** A turn comes within so many milliseconds, also in a page that is busy. */
const longestWait = 200;
/** So long may be worked in one piece: less than anybody feels. */
const longestPiece = 8;

/** Waits for its turn behind everything else whenever a piece of work is long enough. */
export function betweenPieces(): Pause {
  let begun = 0;
  return async () => {
    if (performance.now() - begun < longestPiece) return;
    await (document.hidden ? nextTask() : Promise.race([turnBehindOthers(), idleMoment()]));
    begun = performance.now();
  };
}

/** An idle callback alone comes 50 ms later where nothing is drawn (Chromium 156), which made most of the time of a large index. */
const turnBehindOthers = (): Promise<void> =>
  'scheduler' in globalThis
    ? scheduler.postTask(() => {}, { priority: 'background' })
    : idleMoment();

const idleMoment = (): Promise<void> =>
  new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: longestWait });
  });

/** In a page that is not to be seen nothing is idle before the time is up, and timers come once a second. */
const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => resolve(), { once: true });
    port1.start();
    port2.postMessage(null);
  });
