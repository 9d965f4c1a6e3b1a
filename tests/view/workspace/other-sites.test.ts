import { signal } from '@preact/signals';
import { expect, test } from 'vitest';

import { OtherSites } from '#lib/view/workspace/other-sites.ts';
import { Sites } from '#lib/view/workspace/sites.ts';

import { aHost, type FakeHost } from './a-host.ts';

async function shown(host: FakeHost): Promise<OtherSites> {
  const sites = new OtherSites(host, new Sites(host, signal(true)));
  await host.settled();
  return sites;
}

test('webmails stand apart from other sites that are allowed', async () => {
  const host = aHost();
  host.granted = ['https://webmail.acme.example/*', 'https://shop.example/*'];
  const sites = await shown(host);
  expect(sites.allowed.value).toEqual(['https://shop.example/*']);
  await sites.forget('https://shop.example/*');
  await host.settled();
  expect(sites.allowed.value).toEqual([]);
});

test('every site is asked for within the click, allowed, and taken back; a refusal is said', async () => {
  const host = aHost();
  host.allows = false;
  const sites = await shown(host);
  const asking = sites.allowEverywhere();
  expect(host.asked).toEqual(['*']);
  await asking;
  expect(sites.refused.value).toBe(true);
  host.allows = true;
  await sites.allowEverywhere();
  await host.settled();
  expect([sites.refused.value, sites.everywhere.value]).toEqual([false, true]);
  await sites.forgetEverywhere();
  await host.settled();
  expect(sites.everywhere.value).toBe(false);
});

test('a site to be left alone is kept by its host, once; what is no site is said', async () => {
  const host = aHost();
  const sites = await shown(host);
  for (const typed of ['https://www.bank.example/login', 'bank.example']) {
    sites.typed.value = typed;
    await sites.leaveAlone();
  }
  expect(host.settings.value.leaveAlone).toEqual(['bank.example']);
  expect(sites.typed.value).toBe('');
  sites.typed.value = 'bank';
  await sites.leaveAlone();
  expect(sites.error.value).toEqual({ key: 'settings_leave_alone_unknown' });
  await sites.readAgain('bank.example');
  expect(host.settings.value.leaveAlone).toEqual([]);
});
