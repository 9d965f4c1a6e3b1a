import { expect, test } from 'vitest';

import { inSlices } from '#lib/page/in-slices.ts';

/** A page that is idle whenever the test says so, and a clock that each step of the work moves on. */
function aPage() {
  let time = 0;
  let waiting: (() => void) | null = null;
  const deadlines: number[] = [];
  const slices: number[] = [];
  function* work(steps: number, each: number): Generator<undefined, string, undefined> {
    for (let at = 0; at < steps; at += 1) {
      time += each;
      yield;
    }
    return 'done';
  }
  return {
    work,
    deadlines,
    slices,
    options: {
      now: () => time,
      whenIdle: (callback: () => void, { timeout }: { timeout: number }) => {
        deadlines.push(timeout);
        waiting = callback;
      },
    },
    idle: () => {
      const [run, before] = [waiting, time];
      waiting = null;
      run?.();
      slices.push(time - before);
      return waiting !== null;
    },
  };
}

test('long work is done in slices of a few milliseconds, none of them begun in the caller’s own time', async () => {
  const page = aPage();
  const answer = inSlices(page.work(1_000, 0.5), page.options);
  expect(page.slices).toEqual([]);
  while (page.idle());
  expect(await answer).toBe('done');
  expect(page.slices.length).toBeGreaterThan(50);
  expect(Math.max(...page.slices)).toBeLessThanOrEqual(10);
  expect(Math.max(...page.deadlines)).toBeLessThanOrEqual(150);
});

test('short work is done at once when the page is idle', async () => {
  const page = aPage();
  const answer = inSlices(page.work(3, 1), page.options);
  expect(page.idle()).toBe(false);
  expect(await answer).toBe('done');
});

test('work that is ended stays where it is and has no answer', async () => {
  const page = aPage();
  const ending = new AbortController();
  const answer = inSlices(page.work(1_000, 1), { ...page.options, signal: ending.signal });
  page.idle();
  ending.abort();
  expect(page.idle()).toBe(false);
  expect(await answer).toBeNull();
});

test('a failure is told, and ends the work', async () => {
  const page = aPage();
  // oxlint-disable-next-line require-yield
  function* failing(): Generator<undefined, string, undefined> {
    throw new TypeError('broken');
  }
  const answer = inSlices(failing(), page.options);
  page.idle();
  await expect(answer).rejects.toThrow('broken');
});
