import { describe, expect, test } from 'vitest';

import { owa } from '#lib/adapters/owa.ts';
import { hostedSites, sites } from '#lib/adapters/sites.ts';

import { describeAdapter, fixturesIn, openPage } from './contract.ts';
import type { Mutation } from './mutations.ts';

const directory = new URL('../fixtures/owa', import.meta.url).pathname;
const strangers = (html: string) => html.replace(/[\w.-]+@[\w.-]+/g, 'stranger@decoy.example');
const shownMessage = (page: Document) =>
  [...page.querySelectorAll('[class^="_rp_S4"]')].find((each) => !each.closest('[style]'));

const ownMutations: Mutation[] = [
  {
    name: 'a hidden second mail before the visible one',
    apply: (page) => {
      const shown = shownMessage(page);
      if (!shown) return;
      const hidden = page.createElement('div');
      hidden.setAttribute('style', 'display:none');
      hidden.innerHTML = strangers(shown.outerHTML);
      shown.before(hidden);
    },
  },
  {
    name: 'a header that is there twice, with other people',
    apply: (page) => {
      const header = shownMessage(page)?.querySelector('[role="heading"]');
      header?.insertAdjacentHTML('beforebegin', strangers(header.outerHTML));
    },
  },
];

describeAdapter(owa, directory, { mutations: ownMutations });

describe('OWA', () => {
  const fixtures = fixturesIn(directory);
  const html = fixtures[0]?.html ?? '';

  test('is recognised wherever it runs, and only where its user allowed it', () => {
    for (const fixture of fixtures) {
      const page = openPage(fixture.html, fixture.url);
      const found = hostedSites.filter((site) => site.detect?.(page, fixture.url));
      expect(found.map(({ id }) => id)).toEqual(['owa']);
      expect(sites.filter((site) => site.matches?.(fixture.url))).toEqual([]);
    }
  });

  test('is recognised before it shows a mail, because its script looks once', () => {
    const url = 'https://mail.harbour.example/owa/';
    const begun = `${html.slice(0, html.indexOf('<body'))}<body></body></html>`;
    expect(owa.detect?.(openPage(begun, url), url)).toBe(true);
  });

  test.each([
    ['https://mail.harbour.example/owa/nora@harbour.example/?path=/mail', true],
    ['https://mail.harbour.example/OWA/#path=/mail', true],
    ['https://mail.harbour.example/owa/auth/logon.aspx', false],
    ['https://mail.harbour.example/ecp/', false],
    ['https://mail.harbour.example/#/owa/', false],
    ['not an address', false],
  ])('%s is its mail: %s', (url, expected) => {
    const page = openPage(html, 'https://mail.harbour.example/owa/');
    expect(owa.detect?.(page, url)).toBe(expected);
  });

  test('is not any page with such an address', () => {
    const url = 'https://birds.example/owa/';
    expect(owa.detect?.(openPage('<body><p>Hello</p></body>', url), url)).toBe(false);
  });

  test('is a beta, and says so', () => {
    expect(owa.beta).toBe(true);
  });
});
