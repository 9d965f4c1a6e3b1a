/** How long one part of the work may keep the page waiting, in milliseconds. */
const slice = 8;
/** When to begin, and to go on, at the latest, however busy the page is. */
const latest = 50;

/** Calls back when the page has nothing else to do, or when the time is up. */
export type WhenIdle = (callback: () => void, options: { timeout: number }) => void;

export interface SliceOptions {
  /** Ends the work where it is; the answer is null. */
  signal?: AbortSignal;
  whenIdle?: WhenIdle;
  /** In milliseconds; less than 50 for what is over in a moment. */
  deadline?: number;
  now?: () => number;
  /** Told how long each slice has kept the page busy, in milliseconds. */
  spent?: (time: number) => void;
}

/** Runs work that yields in slices of a few milliseconds while the page is idle. Null when it was ended before it was done. */
export function inSlices<T>(
  work: Iterator<undefined, T>,
  {
    signal,
    whenIdle = idle,
    deadline = latest,
    now = () => performance.now(),
    spent,
  }: SliceOptions = {},
): Promise<T | null> {
  return new Promise((resolve, reject) => {
    const run = () => {
      if (signal?.aborted) return resolve(null);
      const begun = now();
      const until = begun + slice;
      try {
        do {
          const step = work.next();
          if (step.done) return resolve(step.value);
        } while (now() < until);
      } catch (error) {
        return reject(error instanceof Error ? error : new Error('The page could not be read.'));
      } finally {
        spent?.(now() - begun);
      }
      whenIdle(run, { timeout: deadline });
    };
    whenIdle(run, { timeout: deadline });
  });
}

export const idle: WhenIdle = (callback, options) => requestIdleCallback(callback, options);

/** The same for all the work of one script, which it adds up. */
export function slicing(signal: AbortSignal) {
  let time = 0;
  const add = (more: number) => {
    time += more;
  };
  return {
    sliced: <T>(work: Iterator<undefined, T>, deadline = latest): Promise<T | null> =>
      inSlices(work, { deadline, signal, spent: add }),
    /** Milliseconds that it has kept the page busy so far. */
    spent: () => time,
  };
}
