import { describe, expect, test } from 'vitest';

import { sogo } from '#lib/adapters/sogo.ts';
import { hostedSites, sites } from '#lib/adapters/sites.ts';

import { describeAdapter, fixturesIn, openPage } from './contract.ts';
import type { Mutation } from './mutations.ts';

const directory = new URL('../fixtures/sogo', import.meta.url).pathname;
const strangers = (html: string) => html.replace(/[\w.-]+@[\w.-]+/g, 'stranger@decoy.example');

const ownMutations: Mutation[] = [
  {
    name: 'a hidden second mail before the visible one',
    apply: (page) => {
      const shown = page.querySelector('#detailView');
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
      const header = page.querySelector('#detailView md-card-content');
      header?.insertAdjacentHTML(
        'beforebegin',
        strangers(header.outerHTML.split('msg-body')[0] ?? ''),
      );
    },
  },
];

describeAdapter(sogo, directory, { mutations: ownMutations });

describe('SOGo', () => {
  const fixtures = fixturesIn(directory);

  test('is recognised wherever it runs, and only by the script for hosted webmails', () => {
    for (const { html, url } of fixtures) {
      const page = openPage(html, url);
      expect(hostedSites.filter((site) => site.detect?.(page, url)).map(({ id }) => id)).toEqual([
        'sogo',
      ]);
      expect(sites.filter((site) => site.matches?.(url))).toEqual([]);
    }
  });

  test.each([
    ['https://mail.harbour.example/SOGo/so/nora/Calendar/view', false],
    ['https://mail.harbour.example/SOGo/so/nora%40harbour.example/Mail/view', true],
    ['https://harbour.example/webmail/so/nora/Mail/UIxMailPopupView', true],
    ['https://mail.harbour.example/SOGo/', false],
  ])('%s is its mail: %s', (url, expected) => {
    expect(sogo.detect?.(openPage(fixtures[0]?.html ?? '', url), url)).toBe(expected);
    expect(sogo.detect?.(openPage(fixtures[0]?.html ?? '', url), 'not an address')).toBe(false);
  });

  test('is not any page with such an address', () => {
    const url = 'https://mail.harbour.example/SOGo/so/nora/Mail/view';
    expect(sogo.detect?.(openPage('<body><p>Hello</p></body>', url), url)).toBe(false);
  });

  test('is a beta, and says so', () => {
    expect(sogo.beta).toBe(true);
  });
});
