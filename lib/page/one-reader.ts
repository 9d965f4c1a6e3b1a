/*
 * A page may be given two of our scripts: one for a webmail on anybody's server, and one for any page. They share a world
 * that the page cannot reach into; there the first of them keeps the place, and the other makes way.
 */
interface Place {
  /** A webmail's script lives here. */
  taken: boolean;
  leave?: (() => void) | undefined;
}

declare global {
  var sidecardReader: Place | undefined;
}
const place = (): Place => (globalThis.sidecardReader ??= { taken: false });

/** For a webmail's script, which reads better than any other. Returns how to give the place back. */
export function takePage(): () => void {
  const here = place();
  here.taken = true;
  here.leave?.();
  return () => {
    here.taken = false;
  };
}

/** For the script of any page: false where a webmail is read already; `leave` is called when one comes later. */
export function borrowPage(leave: () => void): boolean {
  const here = place();
  if (!here.taken) here.leave = leave;
  return !here.taken;
}
