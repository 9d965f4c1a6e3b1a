import { globSync, readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { hostedSites } from '#lib/adapters/sites.ts';
import { looksLikeWebmail } from '#lib/page/webmail-look.ts';

/** Addresses of the saved pages that a webmail's own reader was tried on. */
const addresses = (site: string): string[] =>
  globSync(`tests/fixtures/${site}/**/*.json`)
    .map((path) => (JSON.parse(readFileSync(path, 'utf8')) as { url?: string }).url ?? '')
    .filter(Boolean);

test.each(hostedSites.map(({ id }) => id))('every saved page of %s is worth a look', (site) => {
  const urls = addresses(site);
  expect(urls.length).toBeGreaterThan(5);
  expect(urls.filter((url) => !looksLikeWebmail(url))).toEqual([]);
});

test.each([
  'https://shop.example/?q=_task=mail',
  'https://shop.example/sofas/Mail/',
  'https://shop.example/#/owa/',
  'https://owa.example/',
])('%s is not', (url) => {
  expect(looksLikeWebmail(url)).toBe(false);
});
