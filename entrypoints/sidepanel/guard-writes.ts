import type { Store } from '#lib/db/store.ts';
import type { PageState } from '#lib/view/page-state.ts';

/** How long the frame must have been in plain sight before a click in it may write. */
const plainSight = 500;

/** IntersectionObserver v2, Chromium only: whether the frame was painted as it is, with nothing over it. */
type SeenEntry = IntersectionObserverEntry & { isVisible?: boolean };

/**
 * A page can lay our frame, all but transparent, under the user's pointer. So a docked sidebar's store refuses to write
 * unless the frame has really been visible for half a second, or the user pressed a key that only the browser delivers.
 */
export function guardWrites(store: Store, page: PageState): Store {
  let visibleSince: number | null = null;
  let keyedAt = -Infinity;
  const note = (visible: boolean) => {
    if (!visible) visibleSince = null;
    else visibleSince ??= performance.now();
  };

  const tells = 'isVisible' in IntersectionObserverEntry.prototype;
  if (tells) {
    const options = { threshold: [0, 0.5, 0.9], delay: 100, trackVisibility: true };
    new IntersectionObserver(
      (entries) => note((entries as SeenEntry[]).at(-1)?.isVisible === true),
      options,
    ).observe(document.documentElement);
  } else {
    page.seen.subscribe((seen) => note(seen === true));
  }
  page.logRequests.subscribe((count) => {
    if (count > 0) keyedAt = performance.now();
  });

  const mayWrite = () => {
    const now = performance.now();
    return (visibleSince !== null && now - visibleSince >= plainSight) || now - keyedAt < 10_000;
  };
  return Object.create(store, {
    readOnly: { get: () => store.readOnly || !mayWrite(), enumerable: true },
  }) as Store;
}
