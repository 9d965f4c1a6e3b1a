/* Bundled into pages: when something is on the screen. */

export const now = (): number => performance.now();

/** An instant of this page as one of any page, epoch ms. */
export const ofDay = (at: number): number => performance.timeOrigin + at;

function afterTask(): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', () => resolve(now()));
  port1.start();
  port2.postMessage(null);
  return promise;
}

export const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));

/** The first task after the next frame, in which everything up to now is painted. */
export async function painted(): Promise<number> {
  await frame();
  return afterTask();
}

export function until(isThere: () => boolean): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const look = () => {
    if (!isThere()) return;
    observer.disconnect();
    resolve();
  };
  const observer = new MutationObserver(look);
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  look();
  return promise;
}
