import type { Store } from '#lib/db/store.ts';
import type { PageState } from '#lib/view/page-state.ts';

/** How long the frame must have been in plain sight before a click in it may write. */
const plainSight = 500;
/** CSS pixels. In less, a page could leave a button and nothing of what it is about; the dock is never this small. */
const leastRoom = { width: 280, height: 300 };
/** How long a mail may take to be logged after the browser-wide key. */
const keyPatience = 10_000;

/** How long a busy page may take to say whether we are in plain sight. */
const lookPatience = 5_000;

/** IntersectionObserver v2, Chromium only: whether the frame was painted as it is, with nothing over it. */
type SeenEntry = IntersectionObserverEntry & { isVisible?: boolean };
const tellsSight = 'isVisible' in IntersectionObserverEntry.prototype;

/**
 * A page can lay our frame, all but transparent, under the user's pointer. So a docked sidebar's store refuses to write
 * unless the frame has really been visible for half a second, or the user pressed a key that only the browser delivers.
 */
export function guardWrites(store: Store, page: PageState): Store {
  let visibleSince: number | null = null;
  let keyedAt: number | null = null;
  let drawnPlainly = !tellsSight;
  const note = () => {
    // The mail script sees what the browser does not tell us (a mask), and the browser what that cannot see. Where the
    // browser says nothing, the mail script's word is needed.
    const seen = tellsSight ? page.seen.peek() !== false : page.seen.peek() === true;
    if (drawnPlainly && seen) visibleSince ??= performance.now();
    else visibleSince = null;
  };
  page.seen.subscribe(note);
  if (tellsSight) {
    const options = { threshold: [0, 0.5, 0.9], delay: 100, trackVisibility: true };
    new IntersectionObserver((entries) => {
      const last = (entries as SeenEntry[]).at(-1);
      // Most of it: a strip that shows one button and not what it is about would be in plain sight, too.
      drawnPlainly = last?.isVisible === true && last.intersectionRatio >= 0.9;
      note();
    }, options).observe(document.documentElement);
  }
  // A page can hide us by a rule in a style sheet, which nothing reports: whoever is about to click has it looked at again.
  let askedAt = 0;
  let looked: Promise<void> = Promise.resolve();
  const ask = ({ type, timeStamp }: Event) => {
    if (type === 'pointermove' && timeStamp - askedAt < 250) return;
    askedAt = timeStamp;
    looked = page.look();
  };
  for (const type of ['pointermove', 'pointerdown', 'keydown'])
    document.addEventListener(type, ask, { capture: true, passive: true });

  page.logRequests.subscribe((count) => {
    if (count > 0) keyedAt = performance.now();
  });

  const mayWrite = async () => {
    // What is written at once could be faster than the answer of a page that has just covered us.
    if (!(await isInTime(looked))) return false;
    const now = performance.now();
    const roomy = innerWidth >= leastRoom.width && innerHeight >= leastRoom.height;
    if (roomy && visibleSince !== null && now - visibleSince >= plainSight) return true;
    // One press is one write, or a covered frame could be clicked in right after it.
    const keyed = keyedAt !== null && now - keyedAt < keyPatience;
    keyedAt = null;
    return keyed;
  };
  return { ...store, mayWrite };
}

function isInTime(looked: Promise<void>): Promise<boolean> {
  const { promise: late, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), lookPatience);
  return Promise.race([looked.then(() => true), late]).finally(() => clearTimeout(timer));
}
