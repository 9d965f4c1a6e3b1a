import { describe, expect, test } from 'vitest';

import { proton } from '#lib/adapters/proton.ts';
import { sites } from '#lib/adapters/sites.ts';
import { scriptsFor } from '#lib/platform/mail-scripts.ts';

import { describeAdapter } from './contract.ts';
import type { Mutation } from './mutations.ts';
import { openFramed } from './proton-pages.ts';

const directory = new URL('../fixtures/proton', import.meta.url).pathname;
const strangers = (html: string) =>
  html.replace(/[\w.-]+@[\w.-]+/g, 'stranger@decoy.example').replace(/<iframe[^]*?<\/iframe>/g, '');

const ownMutations: Mutation[] = [
  {
    name: 'a hidden second conversation before the visible one',
    apply: (page) => {
      const shown = page.querySelector('.view-column-detail');
      if (!shown) return;
      const hidden = page.createElement('div');
      hidden.setAttribute('style', 'display:none');
      hidden.innerHTML = strangers(shown.outerHTML).replaceAll(
        'data-message-id="',
        'data-message-id="s',
      );
      shown.before(hidden);
    },
  },
  {
    name: 'every message there twice, the second time with other people',
    apply: (page) => {
      for (const article of page.querySelectorAll('article'))
        article.insertAdjacentHTML('afterend', strangers(article.outerHTML));
    },
  },
  {
    name: 'two senders in each message',
    apply: (page) => {
      for (const sender of page.querySelectorAll('[data-testid="recipients:sender"]'))
        sender.insertAdjacentHTML('beforebegin', strangers(sender.outerHTML));
    },
  },
];

describeAdapter(proton, directory, {
  mutations: ownMutations,
  open: ({ html, url }) => openFramed(html, url),
});

describe('the address of Proton Mail', () => {
  test.each([
    ['https://mail.proton.me/u/0/inbox', true],
    ['https://mail.proton.me/', true],
    ['http://mail.proton.me/u/0/inbox', false],
    ['https://mail.proton.me:8443/', false],
    ['https://mail.proton.me.evil.example/', false],
    ['https://calendar.proton.me/', false],
    ['not an address', false],
  ])('%s is Proton Mail: %s', (url, expected) => {
    expect(proton.matches?.(url)).toBe(expected);
  });

  test('has one reader and a script of its own', () => {
    const url = 'https://mail.proton.me/u/0/inbox';
    expect(sites.filter((site) => site.matches?.(url)).map(({ id }) => id)).toEqual(['proton']);
    expect(scriptsFor(url)).toEqual(['/content-scripts/proton.js']);
  });

  test('Proton is a beta, and says so', () => {
    expect(proton.beta).toBe(true);
  });
});
