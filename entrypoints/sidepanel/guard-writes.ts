import type { Store } from '#lib/db/store.ts';
import type { PageState } from '#lib/view/page-state.ts';

/** How long the frame must have been in plain sight before a click in it may write. */
const plainSight = 500;
/** How long a mail may take to be logged after the browser-wide key. */
const keyPatience = 10_000;

/** IntersectionObserver v2, Chromium only: whether the frame was painted as it is, with nothing over it. */
type SeenEntry = IntersectionObserverEntry & { isVisible?: boolean };

/**
 * A page can lay our frame, all but transparent, under the user's pointer. So a docked sidebar's store refuses to write
 * unless the frame has really been visible for half a second, or the user pressed a key that only the browser delivers.
 */
export function guardWrites(store: Store, page: PageState): Store {
  let visibleSince: number | null = null;
  let keyedAt: number | null = null;
  const note = (visible: boolean) => {
    if (!visible) visibleSince = null;
    else visibleSince ??= performance.now();
  };

  const tells = 'isVisible' in IntersectionObserverEntry.prototype;
  if (tells) {
    const options = { threshold: [0, 0.5, 0.9], delay: 100, trackVisibility: true };
    new IntersectionObserver((entries) => {
      const last = (entries as SeenEntry[]).at(-1);
      // Most of it: a strip that shows one button and not what it is about would be in plain sight, too.
      note(last?.isVisible === true && last.intersectionRatio >= 0.9);
    }, options).observe(document.documentElement);
  } else {
    page.seen.subscribe((seen) => note(seen === true));
  }
  page.logRequests.subscribe((count) => {
    if (count > 0) keyedAt = performance.now();
  });

  const mayWrite = () => {
    const now = performance.now();
    if (visibleSince !== null && now - visibleSince >= plainSight) return true;
    // One press is one write, or a covered frame could be clicked in right after it.
    const keyed = keyedAt !== null && now - keyedAt < keyPatience;
    keyedAt = null;
    return keyed;
  };
  return { ...store, mayWrite };
}
