import { describe, expect, test } from 'vitest';

import { gmail } from '#lib/adapters/gmail.ts';

import { describeAdapter, openPage } from './contract.ts';
import type { Mutation } from './mutations.ts';

const directory = new URL('../fixtures/gmail', import.meta.url).pathname;

const strangers = (html: string) => html.replace(/[\w.-]+@[\w.-]+/g, 'stranger@decoy.example');

const ownMutations: Mutation[] = [
  {
    name: 'a hidden second thread before the visible one',
    apply: (page) => {
      const main = page.querySelector('[role="main"]');
      if (!main) return;
      const hidden = page.createElement('div');
      hidden.setAttribute('style', 'display:none');
      hidden.innerHTML = strangers(main.innerHTML);
      main.prepend(hidden);
    },
  },
];

describeAdapter(gmail, directory, { mutations: ownMutations });

describe('the address of Gmail', () => {
  test.each([
    ['https://mail.google.com/mail/u/0/#inbox', true],
    ['https://mail.google.com/mail/u/3/popout?th=x', true],
    ['http://mail.google.com/', false],
    ['https://mail.google.com.evil.example/', false],
    ['https://evil.example/https://mail.google.com/', false],
    ['https://mail.google.com:8443/mail/', false],
    ['https://user@mail.google.com@evil.example/', false],
    ['not an address', false],
    ['', false],
  ])('%s is Gmail: %s', (url, expected) => {
    expect(gmail.matches?.(url)).toBe(expected);
  });
});

describe('the mailbox', () => {
  const accountIn = (head: string, body = '') => {
    const thread = '<h2 data-legacy-thread-id="17f5443bdc100001">x</h2>';
    const html = `${head}<body>${body}<div role="main">${thread}</div></body>`;
    const snapshot = gmail.read(openPage(html, 'https://mail.google.com/'), '');
    return snapshot.kind === 'mail' ? snapshot.account : undefined;
  };
  const button = (label: string) =>
    `<a href="https://accounts.google.com/SignOutOptions?a" aria-label="${label}"></a>`;

  test('is the address on the account button, in any language', () => {
    expect(accountIn('', button('Google 帳戶：林若安（ann@mill.example）'))).toBe(
      'ann@mill.example',
    );
    expect(accountIn('', button('Konto: bob@evil.example\n(ann@mill.example)'))).toBe(
      'ann@mill.example',
    );
  });

  test('is the address between the dashes of the title, not the one in a subject', () => {
    expect(accountIn('<title>Hi - bob@evil.example - ann@mill.example - Gmail</title>')).toBe(
      'ann@mill.example',
    );
    expect(accountIn('<title>Gmail - answer bob@evil.example</title>')).toBeNull();
    expect(accountIn('<title>Gmail - bob@evil.example</title>')).toBeNull();
  });

  test('is unknown when two are named', () => {
    const both = button('(ann@mill.example)') + button('(bob@mill.example)');
    expect(accountIn('<title>x - ann@mill.example - Gmail</title>', both)).toBeNull();
  });
});
