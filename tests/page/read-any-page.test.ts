// @vitest-environment happy-dom
import { forgetEverything, listeners } from '../fake-browser.ts';

import { beforeEach, expect, test, vi } from 'vitest';

import { borrowPage } from '#lib/page/one-reader.ts';
import { browser } from '#lib/platform/browser.ts';

import { readAnyPage } from '../../entrypoints/page-script/read-any-page.ts';

/* Whether the reader of any page keeps the one place that there is for it. */

const connects = new Set<unknown>();
beforeEach(() => {
  forgetEverything();
  listeners.length = 0;
  connects.clear();
  globalThis.sidecardReader = undefined;
  Object.assign(browser, { extension: { inIncognitoContext: false } });
  Object.assign(browser.runtime, {
    onConnect: {
      addListener: (listener: unknown) => connects.add(listener),
      removeListener: (listener: unknown) => connects.delete(listener),
    },
  });
  window.location.href = 'https://shop.example/';
});
const settled = () => new Promise((done) => setTimeout(done));
const isPlaceFree = () => borrowPage(() => undefined);

test('where nothing is to be read the reader gives its place up, so that it can come again', async () => {
  await browser.storage.local.set({ settings: { leaveAlone: ['shop.example'] } });
  readAnyPage();
  await settled();
  expect([connects.size, isPlaceFree()]).toEqual([0, true]);
  globalThis.sidecardReader = undefined;
  await browser.storage.local.set({ settings: { leaveAlone: [] } });
  readAnyPage();
  await settled();
  expect([connects.size, isPlaceFree()]).toEqual([1, false]);
});

test('so it does where the browser does not say whether anything is to be read', async () => {
  const get = vi.spyOn(browser.storage.local, 'get').mockRejectedValue(new Error('gone'));
  readAnyPage();
  await settled();
  expect([connects.size, isPlaceFree()]).toEqual([0, true]);
  get.mockRestore();
});
