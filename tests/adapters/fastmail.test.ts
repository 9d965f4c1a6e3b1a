import { describe, expect, test } from 'vitest';

import { fastmail } from '#lib/adapters/fastmail.ts';

import { describeAdapter } from './contract.ts';
import type { Mutation } from './mutations.ts';

const directory = new URL('../fixtures/fastmail', import.meta.url).pathname;
const strangers = (html: string) => html.replace(/[\w.-]+@[\w.-]+/g, 'stranger@decoy.example');

const ownMutations: Mutation[] = [
  {
    name: 'a hidden second conversation before the visible one',
    apply: (page) => {
      const shown = page.querySelector('#conversation');
      if (!shown) return;
      const hidden = page.createElement('div');
      hidden.setAttribute('style', 'display:none');
      hidden.innerHTML = strangers(shown.outerHTML);
      shown.before(hidden);
    },
  },
  {
    name: 'every sender without a tooltip',
    apply: (page) => {
      for (const from of page.querySelectorAll('h2.v-MessageCard-from'))
        from.removeAttribute('title');
    },
  },
  {
    name: 'every second card without its class',
    apply: (page) => {
      for (const [at, card] of [...page.querySelectorAll('#v77 > .v-MessageCard')].entries())
        if (at % 2 === 1) card.removeAttribute('class');
    },
  },
  {
    name: 'every mail without its body',
    apply: (page) => {
      for (const body of page.querySelectorAll('.v-Message-body')) body.remove();
    },
  },
];

describeAdapter(fastmail, directory, { mutations: ownMutations });

describe('the address of Fastmail', () => {
  test.each([
    ['https://app.fastmail.com/mail/Inbox/', true],
    ['https://betaapp.fastmail.com/mail/Inbox/T1.M1?u=a9c14066', true],
    ['http://app.fastmail.com/mail/', false],
    ['https://app.fastmail.com:8443/mail/', false],
    ['https://www.fastmail.com/', false],
    ['https://app.fastmail.com.evil.example/mail/', false],
    ['https://evil.example/app.fastmail.com/', false],
    ['not an address', false],
    ['', false],
  ])('%s is Fastmail: %s', (url, expected) => {
    expect(fastmail.matches?.(url)).toBe(expected);
  });

  test('is a beta, and says so', () => {
    expect(fastmail.beta).toBe(true);
  });
});
