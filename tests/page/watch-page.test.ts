// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { watchPage } from '#lib/page/watch-page.ts';

const pace = { settle: 120, most: 500 };
let reads: number[];
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  // As browsers do with timers that were set by timers: none comes before four milliseconds are over.
  const soon = window.setTimeout.bind(window) as (run: () => void, ms: number) => number;
  vi.stubGlobal('setTimeout', (run: () => void, ms = 0) => soon(run, Math.max(4, ms)));
  reads = [];
  stop = watchPage(window, pace, () => void reads.push(performance.now()));
  reads.length = 0;
});
afterEach(() => {
  stop();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** Changes the page now and then for so many milliseconds. */
async function change(every: number, during: number): Promise<void> {
  for (let spent = 0; spent < during; spent += every) {
    document.body.className = `c${performance.now()}`;
    window.dispatchEvent(new Event('popstate'));
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.advanceTimersByTimeAsync(every);
  }
}

test('a burst of changes is read once, when it is over', async () => {
  await change(20, 200);
  expect(reads).toEqual([]);
  await vi.advanceTimersByTimeAsync(pace.settle);
  expect(reads).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(reads).toHaveLength(1);
});

test.each([1, 4, 50])(
  'a page that changes every %i ms is read twice a second, no more and no less',
  async (every) => {
    await change(every, 10_000);
    expect(reads.length).toBeGreaterThanOrEqual(18);
    expect(reads.length).toBeLessThanOrEqual(20);
  },
);

test('a page that writes itself anew is still watched', async () => {
  const anew = document.createElement('html');
  anew.append(document.createElement('body'));
  document.documentElement.remove();
  document.append(anew);
  await vi.advanceTimersByTimeAsync(pace.most);
  expect(reads).toHaveLength(1);
  document.body.className = 'changed';
  await vi.advanceTimersByTimeAsync(pace.most);
  expect(reads).toHaveLength(2);
});

test('nothing is read after the end, not even what was waiting', async () => {
  document.body.className = 'waiting';
  await vi.advanceTimersByTimeAsync(10);
  stop();
  await change(20, 1_000);
  expect(reads).toEqual([]);
});
