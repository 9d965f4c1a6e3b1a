import { forgetEverything } from '../fake-browser.ts';

import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { handOver, takeHandedOver } from '#lib/messaging/hand-over.ts';
import { browser } from '#lib/platform/browser.ts';
import { onDoorbell } from '#lib/platform/doorbell.ts';

const ann = { kind: 'lookUp', text: 'ann' } as const;
const framed = (id: number) => ({ id: 'sidecard', tab: { id } }) as never;
const panel = { id: 'sidecard' } as never;

beforeEach(() => {
  forgetEverything();
  vi.useFakeTimers();
});
afterEach(() => void vi.useRealTimers());

test('what is for the sidebar of a tab is taken there, once, and nowhere else', async () => {
  await handOver(ann, { tabId: 7 });
  expect(await takeHandedOver(framed(8), null)).toBeNull();
  expect(await takeHandedOver(panel, 7)).toBeNull();
  expect(await takeHandedOver(framed(7), null)).toEqual(ann);
  expect(await takeHandedOver(framed(7), null)).toBeNull();
});

test('what is for the panel of a window is not taken by a frame in one of its tabs', async () => {
  await handOver(ann, { windowId: 3 });
  expect(await takeHandedOver(framed(3), 3)).toBeNull();
  expect(await takeHandedOver(panel, 4)).toBeNull();
  expect(await takeHandedOver(panel, 3)).toEqual(ann);
});

test('after half a minute nobody is shown what was looked up then', async () => {
  await handOver(ann, { tabId: 7 });
  vi.advanceTimersByTime(31_000);
  expect(await takeHandedOver(framed(7), null)).toBeNull();
});

test('the doorbell rings for it and says nothing of it, and a text without end is cut', async () => {
  const rung: number[] = [];
  onDoorbell(() => rung.push(1));
  await handOver({ kind: 'lookUp', text: 'x'.repeat(1_000_000) }, { tabId: 7 });
  expect(rung).toEqual([1]);
  expect(JSON.stringify(await browser.storage.local.get(null))).not.toContain('xx');
  expect((await takeHandedOver(framed(7), null))?.text).toHaveLength(4_000);
});
