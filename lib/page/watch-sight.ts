import { reallyVisible } from './really-visible.ts';

/** Milliseconds between two looks while somebody could be about to click, and the longest pause while nothing is seen. */
const pace = { close: 250, far: 4_000 };

export interface Sight {
  /** Looks now, because the page has changed. */
  look(): void;
  stop(): void;
}

/**
 * Tells whether the docked element is in plain sight. A page can hide it by a rule in a style sheet, which nothing
 * reports, so it is looked at again and again while the pointer or the keyboard is on it. What is not seen yet is looked for
 * ever more seldom: a frame just docked is not drawn, and a page at rest gives no other occasion.
 */
export function watchSight(
  element: HTMLElement,
  isOpen: () => boolean,
  told: (visible: boolean) => void,
): Sight {
  const stop = new AbortController();
  const { signal } = stop;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pause = pace.close;

  const lookAgain = () => {
    clearTimeout(timer);
    if (signal.aborted || !isOpen() || element.ownerDocument.visibilityState === 'hidden') return;
    const visible = reallyVisible(element);
    told(visible);
    const isUsed = element.matches(':hover, :focus-within');
    if (visible && !isUsed) return;
    pause = isUsed ? pace.close : Math.min(pace.far, 2 * pause);
    timer = setTimeout(lookAgain, pause);
  };
  const look = () => {
    pause = pace.close / 2;
    lookAgain();
  };
  for (const type of ['pointerenter', 'focusin']) element.addEventListener(type, look, { signal });
  return {
    look,
    stop() {
      clearTimeout(timer);
      stop.abort();
    },
  };
}
