import { describe, expect, test } from 'vitest';

import { yahoo } from '#lib/adapters/yahoo.ts';

import { describeAdapter } from './contract.ts';
import type { Mutation } from './mutations.ts';

const directory = new URL('../fixtures/yahoo', import.meta.url).pathname;
const strangers = (html: string) => html.replace(/[\w.-]+@[\w.-]+/g, 'stranger@decoy.example');

const ownMutations: Mutation[] = [
  {
    name: 'a hidden second mail before the visible one',
    apply: (page) => {
      const shown = page.querySelector('[data-test-id="message-group-view"]');
      if (!shown) return;
      const hidden = page.createElement('div');
      hidden.setAttribute('style', 'display:none');
      hidden.innerHTML = strangers(shown.outerHTML);
      shown.before(hidden);
    },
  },
  {
    name: 'every sender without a picture or a tooltip',
    apply: (page) => {
      for (const each of page.querySelectorAll('img, [title]')) each.removeAttribute('title');
      for (const each of page.querySelectorAll('img')) each.remove();
    },
  },
  {
    name: 'every mail without the inner name of its body',
    apply: (page) => {
      for (const body of page.querySelectorAll('.jb_0'))
        body.parentElement?.removeAttribute('data-test-id');
    },
  },
  {
    name: 'every mail without its body',
    apply: (page) => {
      for (const body of page.querySelectorAll('.D_FY')) body.remove();
    },
  },
];

describeAdapter(yahoo, directory, { mutations: ownMutations });

describe('the address of Yahoo Mail', () => {
  test.each([
    ['https://mail.yahoo.com/d/folders/1', true],
    ['https://mail.yahoo.com/n/folders/1/messages/AKZ5', true],
    ['http://mail.yahoo.com/', false],
    ['https://mail.yahoo.com:8443/', false],
    ['https://login.yahoo.com/', false],
    ['https://mail.yahoo.com.evil.example/', false],
    ['https://evil.example/mail.yahoo.com/', false],
    ['not an address', false],
    ['', false],
  ])('%s is Yahoo Mail: %s', (url, expected) => {
    expect(yahoo.matches?.(url)).toBe(expected);
  });

  test('is a beta, and says so', () => {
    expect(yahoo.beta).toBe(true);
  });
});
