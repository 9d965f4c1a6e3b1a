import { describe, expect, test } from 'vitest';

import { outlook } from '#lib/adapters/outlook.ts';
import { sites } from '#lib/adapters/sites.ts';
import { webmailHosts } from '#lib/platform/webmail-hosts.ts';

import { describeAdapter } from './contract.ts';
import type { Mutation } from './mutations.ts';

const directory = new URL('../fixtures/outlook', import.meta.url).pathname;
const strangers = (html: string) => html.replace(/[\w.-]+@[\w.-]+/g, 'stranger@decoy.example');

const ownMutations: Mutation[] = [
  {
    name: 'a hidden second pane before the visible one',
    apply: (page) => {
      const shown = page.querySelector('#ReadingPaneContainerId');
      if (!shown) return;
      const hidden = page.createElement('div');
      hidden.setAttribute('style', 'display:none');
      hidden.innerHTML = strangers(shown.outerHTML);
      shown.before(hidden);
    },
  },
  {
    name: 'every sender nameless',
    apply: (page) => {
      for (const cell of page.querySelectorAll('[id$="_FROM"]')) cell.replaceChildren();
    },
  },
  {
    name: 'headers and bodies in one row, without elements around each message',
    apply: (page) => {
      for (const name of ['.WWy1F', '.BS0OK', '.SlLx9', '.aVla3', '.uSg02'])
        for (const around of page.querySelectorAll(name)) around.replaceWith(...around.childNodes);
    },
  },
  {
    name: 'half of the headers without their ids',
    apply: (page) => {
      for (const cell of page.querySelectorAll('[id^="MSG_a1_"]')) cell.removeAttribute('id');
    },
  },
];

describeAdapter(outlook, directory, { mutations: ownMutations });

describe('the address of Outlook', () => {
  test.each([
    ['https://outlook.live.com/mail/0/', true],
    ['https://outlook.cloud.microsoft/mail/inbox', true],
    ['https://outlook.office.com/mail/deeplink/read/x', true],
    ['https://outlook.office365.com/owa/?ItemID=x', true],
    ['https://partner.outlook.cn/mail/', true],
    ['http://outlook.office.com/mail/', false],
    ['https://outlook.office.com:8443/mail/', false],
    ['https://outlook.office.com.evil.example/mail/', false],
    ['https://evil.example/outlook.office.com/mail/', false],
    ['https://outlook.com/', false],
    ['not an address', false],
    ['', false],
  ])('%s is Outlook: %s', (url, expected) => {
    expect(outlook.matches?.(url)).toBe(expected);
  });

  test('every webmail that the manifest names has exactly one reader', () => {
    for (const pattern of webmailHosts) {
      const url = pattern.replace('*', 'mail/');
      expect(sites.filter((site) => site.matches?.(url))).toHaveLength(1);
    }
  });

  test('Outlook is a beta, and says so', () => {
    expect(outlook.beta).toBe(true);
  });
});
