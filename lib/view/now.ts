import { signal } from '@preact/signals';

/** The instant that "3 days ago" counts from, epoch ms; 0 until `startClock` has run. */
export const now = signal(0);

/** Sets `now` at once and every `every` ms from then on. Returns what stops it. */
export function startClock(clock: () => number, every: number): () => void {
  now.value = clock();
  const timer = setInterval(() => {
    now.value = clock();
  }, every);
  return () => clearInterval(timer);
}
