import { globSync, readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { hostedSites } from '#lib/adapters/sites.ts';
import { likelyWebmail, selfHosted } from '#lib/domain/self-hosted.ts';

/** Addresses of the saved pages that a webmail's own reader was tried on. */
const addresses = (site: string): string[] =>
  globSync(`tests/fixtures/${site}/**/*.json`)
    .map((path) => (JSON.parse(readFileSync(path, 'utf8')) as { url?: string }).url ?? '')
    .filter(Boolean);

test('every reader for anybody’s address has its name and its script', () => {
  expect(hostedSites.map(({ id }) => id)).toEqual([...selfHosted]);
  for (const name of selfHosted)
    expect(readFileSync(`entrypoints/${name}.content.ts`, 'utf8')).toContain(`, ${name})`);
});

test.each(selfHosted)('every saved page of %s is worth a look', (site) => {
  const urls = addresses(site);
  expect(urls.length).toBeGreaterThan(5);
  expect(urls.filter((url) => likelyWebmail(url) !== site)).toEqual([]);
});

test.each([
  'https://shop.example/?q=_task=mail',
  'https://shop.example/sofas/Mail/',
  'https://shop.example/#/owa/',
  'https://owa.example/',
  'https://mail.example/owa/auth/logon.aspx?replaceCurrent=1&url=https%3a%2f%2fmail.example%2fowa%2f',
])('%s is not', (url) => {
  expect(likelyWebmail(url)).toBeNull();
});
