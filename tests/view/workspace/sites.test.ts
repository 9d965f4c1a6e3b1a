import { signal } from '@preact/signals';
import { expect, test } from 'vitest';

import { originOf, Sites } from '#lib/view/workspace/sites.ts';

import { aHost } from './a-host.ts';

test.each([
  ['https://webmail.acme.example/?_task=mail', 'https://webmail.acme.example'],
  ['webmail.acme.example/roundcube/', 'https://webmail.acme.example'],
  ['http://127.0.0.1:18080/', 'http://127.0.0.1:18080'],
  ['localhost:8000', 'https://localhost:8000'],
  [' HTTPS://Mail.Acme.Example ', 'https://mail.acme.example'],
])('%s is a site at %s', (typed, origin) => {
  expect(originOf(typed)).toBe(origin);
});

test.each([
  '',
  'webmail',
  'javascript:alert(1)',
  'chrome://settings',
  'file:///etc',
  'https://*.example/',
  'https://*/*',
  'two words',
  `https://${'a'.repeat(3000)}.example`,
])('%.30s is no site to ask for', (typed) => {
  expect(originOf(typed)).toBeNull();
});

test('allowing a site asks the browser within the click, before anything is awaited', async () => {
  const host = aHost();
  const sites = new Sites(host, signal(true));
  sites.address.value = 'webmail.acme.example';
  const done = sites.allow();
  expect(host.asked).toEqual(['https://webmail.acme.example']);
  await done;
  await host.settled();
  expect(sites.allowed.value).toBe('https://webmail.acme.example');
  expect(sites.granted.value?.webmails).toEqual(['https://webmail.acme.example/*']);
  expect(sites.address.value).toBe('');
});

test('a refusal and a typing error are said until something else is typed', async () => {
  const host = aHost();
  host.allows = false;
  const sites = new Sites(host, signal(true));
  sites.address.value = 'webmail.acme.example';
  await sites.allow();
  expect(sites.error.value).toEqual({ key: 'settings_site_refused' });
  sites.address.value = 'nothing';
  expect(sites.error.value).toBeNull();
  await sites.allow();
  expect(sites.error.value).toEqual({ key: 'settings_site_unknown' });
  expect(host.asked).toHaveLength(1);
});

test('a site that is forgotten is gone from the list', async () => {
  const host = aHost();
  host.granted = ['https://webmail.acme.example/*'];
  const sites = new Sites(host, signal(true));
  await host.settled();
  expect(sites.granted.value?.webmails).toHaveLength(1);
  await sites.forget('https://webmail.acme.example/*');
  await host.settled();
  expect(sites.granted.value?.webmails).toEqual([]);
});
