import { reallyVisible } from './really-visible.ts';

/** Milliseconds until what is not seen is looked for again: twice as long each time, up to the last. */
const pauses = { first: 250, last: 4_000 };

export interface Sight {
  /** Looks now: the page has changed, or somebody is about to click. */
  look(): void;
  stop(): void;
}

/**
 * Tells whether the docked element is in plain sight. What is not seen is looked for again by itself, because a frame just
 * docked is not drawn yet and a page at rest gives no other occasion.
 */
export function watchSight(
  element: HTMLElement,
  isOpen: () => boolean,
  told: (visible: boolean) => void,
): Sight {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const lookAndLater = (pause: number) => {
    clearTimeout(timer);
    if (!isOpen() || element.ownerDocument.visibilityState === 'hidden') return;
    const visible = reallyVisible(element);
    told(visible);
    if (!visible) timer = setTimeout(() => lookAndLater(Math.min(pauses.last, 2 * pause)), pause);
  };
  return {
    look: () => lookAndLater(pauses.first),
    stop: () => clearTimeout(timer),
  };
}
