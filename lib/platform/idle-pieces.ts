import type { Pause } from '#lib/db/pause.ts';

/** Idle time comes within so many milliseconds, also in a page that is busy or not to be seen. */
const longestWait = 200;
/** So long may be worked in one piece: less than anybody feels. */
const longestPiece = 8;

/** Waits for an idle moment whenever a piece of work is long enough. */
export function betweenPieces(): Pause {
  let begun = 0;
  return async () => {
    if (performance.now() - begun < longestPiece) return;
    await new Promise<void>((resolve) => {
      requestIdleCallback(() => resolve(), { timeout: longestWait });
    });
    begun = performance.now();
  };
}
