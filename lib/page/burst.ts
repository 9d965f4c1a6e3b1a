export interface Pace {
  /** Quiet milliseconds after which a change counts as finished. */
  settle: number;
  /** Milliseconds after which a page that never rests is looked at all the same. */
  most: number;
}

export interface Burst {
  /** Something has changed. */
  changed(this: void): void;
  stop(this: void): void;
}

/** Calls `settled` once after every burst of changes. At rest it has no timer. */
export function burst(window: Window, pace: Pace, settled: () => void): Burst {
  let timer: number | undefined;
  let waitingSince = 0;
  let dueAt = 0;
  const run = () => {
    timer = undefined;
    settled();
  };
  return {
    changed() {
      const now = performance.now();
      if (timer === undefined) waitingSince = now;
      const due = Math.min(now + pace.settle, waitingSince + pace.most);
      // A timer that is put off for the last time stays: set again and again, even one of no time never comes to run in a
      // page that changes every few milliseconds.
      if (timer !== undefined && due <= dueAt) return;
      window.clearTimeout(timer);
      dueAt = due;
      timer = window.setTimeout(run, due - now);
    },
    stop: () => window.clearTimeout(timer),
  };
}
