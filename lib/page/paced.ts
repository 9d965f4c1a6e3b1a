/** After work that took long, this many times as long is left to the page, and never more than `longest` milliseconds. */
const rest = 10;
const longest = 10_000;

export interface Paced {
  /** Does the work as soon as it may; however often this is called meanwhile, once. */
  soon(this: void): void;
  /** Does it without a rest before: the user waits for it. */
  now(this: void): void;
  stop(this: void): void;
}

/**
 * Work that is never done twice at a time, and the more seldom the longer it takes: a large page that never rests would feel it.
 * `clock` goes on, in milliseconds, as long as the work keeps the page busy.
 */
export function paced(work: () => Promise<void>, clock = () => performance.now()): Paced {
  let state: 'idle' | 'working' | 'resting' | 'stopped' = 'idle';
  let wanted: 'no' | 'soon' | 'now' = 'no';
  let timer: ReturnType<typeof setTimeout> | undefined;

  const run = () => {
    clearTimeout(timer);
    state = 'working';
    wanted = 'no';
    const begun = clock();
    const done = () => {
      if (state === 'stopped') return;
      if (wanted === 'now') return run();
      state = 'resting';
      timer = setTimeout(rested, Math.min((clock() - begun) * rest, longest));
    };
    // A page that could not be read this time may be the next.
    void work()
      .catch(() => undefined)
      .finally(done);
  };
  const rested = () => {
    state = 'idle';
    if (wanted !== 'no') run();
  };
  return {
    soon() {
      if (state === 'idle') run();
      else if (wanted === 'no') wanted = 'soon';
    },
    now() {
      if (state === 'idle' || state === 'resting') run();
      else wanted = 'now';
    },
    stop() {
      state = 'stopped';
      clearTimeout(timer);
    },
  };
}
