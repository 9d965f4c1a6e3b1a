import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { paced } from '#lib/page/paced.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Work that takes so many milliseconds. */
function work(ms: number) {
  const begun: number[] = [];
  const pace = paced(() => {
    begun.push(performance.now());
    return new Promise((resolve) => setTimeout(resolve, ms));
  });
  return { begun, pace };
}

test('however often it is wanted meanwhile, it is done once more, after a rest of ten times as long', async () => {
  const { begun, pace } = work(20);
  const start = performance.now();
  for (let call = 0; call < 50; call += 1) pace.soon();
  await vi.advanceTimersByTimeAsync(219);
  expect(begun.map((at) => at - start)).toEqual([0]);
  await vi.advanceTimersByTimeAsync(10);
  expect(begun.map((at) => at - start)).toEqual([0, 220]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(begun).toHaveLength(2);
});

test('what the user waits for is done without the rest, and never twice at a time', async () => {
  const { begun, pace } = work(100);
  const start = performance.now();
  pace.now();
  pace.now();
  await vi.advanceTimersByTimeAsync(150);
  expect(begun.map((at) => at - start)).toEqual([0, 100]);
  await vi.advanceTimersByTimeAsync(100);
  pace.now();
  expect(begun.map((at) => at - start)).toEqual([0, 100, 250]);
});

test('work that fails is no reason to stop, and stopped it does nothing more', async () => {
  let count = 0;
  const pace = paced(() => {
    count += 1;
    return Promise.reject(new Error('no'));
  });
  pace.now();
  await vi.advanceTimersByTimeAsync(1);
  pace.now();
  expect(count).toBe(2);
  pace.stop();
  pace.now();
  pace.soon();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(count).toBe(2);
});
