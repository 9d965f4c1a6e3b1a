import { forgetEverything } from '../fake-browser.ts';

import { beforeEach, expect, test } from 'vitest';

import { browser } from '#lib/platform/browser.ts';
import { knownWebmails, rememberWebmail } from '#lib/platform/known-webmails.ts';

const origin = 'https://mail.acme.example';

beforeEach(forgetEverything);

test('where a webmail was found is remembered once, with which it was', async () => {
  expect(await rememberWebmail({ origin, webmail: 'sogo' })).toBe(true);
  expect(await rememberWebmail({ origin, webmail: 'sogo' })).toBe(false);
  expect(await rememberWebmail({ origin, webmail: 'roundcube' })).toBe(true);
  expect(await knownWebmails()).toEqual([
    { origin, webmail: 'sogo' },
    { origin, webmail: 'roundcube' },
  ]);
});

test('what names no webmail that we read, or no address, is forgotten and may be found again', async () => {
  const stored = [origin, { origin }, { origin, webmail: 'horde' }, { origin: 7, webmail: 'owa' }];
  await browser.storage.local.set({ webmails: [...stored, null] });
  expect(await knownWebmails()).toEqual([]);
  expect(await rememberWebmail({ origin, webmail: 'owa' })).toBe(true);
  expect(await knownWebmails()).toEqual([{ origin, webmail: 'owa' }]);
});
