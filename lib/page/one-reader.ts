/*
 * A page may be given several of our scripts: one for a webmail, one that looks through any page, and one that reads it when
 * somebody may be there. They share a world that the page cannot reach into; there one of them has the place, and the others make way.
 */
interface Place {
  /** A webmail's script lives here. */
  taken: boolean;
  leave?: (() => void) | undefined;
  /** Of the one that reads any page: it is asked once more. False when it has left, or its extension is gone. */
  again?: (() => boolean) | undefined;
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

/**
 * For the scripts of any page. False where the page is read already; `leave` is called when one comes that reads it better, and
 * `again` makes whoever gives it the one that reads.
 */
export function borrowPage(leave: () => void, again?: () => boolean): boolean {
  const here = place();
  if (here.taken || here.again?.()) return false;
  here.leave?.();
  Object.assign(here, { leave, again });
  return true;
}
