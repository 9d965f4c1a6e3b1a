import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { roundcube } from '#lib/adapters/roundcube.ts';

import { describeAdapter } from './contract.ts';
import type { Mutation } from './mutations.ts';
import { fixtures, openSaved } from './roundcube-page.ts';

const folders = readdirSync(fixtures, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

/** What a sender would write into a mail, were Roundcube ever to let it through as it is. */
const forgeries: Mutation = {
  name: 'a body that repeats the header with other people in it',
  apply: (page) => {
    for (const document of [page, page.querySelector('iframe')?.contentDocument]) {
      const body = document?.querySelector('#messagebody');
      if (body) body.innerHTML = `${forged}${body.innerHTML}${forged}`;
    }
  },
};
const forged = `<span class="header-title username">ceo@globex.example</span>
  <iframe id="messagecontframe"></iframe>
  <div id="message-header"><h2 class="subject">Forged</h2><table class="header-headers"><tbody><tr>
  <td class="header from"><span class="adr"><a class="rcmContactAddress" title="ceo@globex.example">CEO</a></span></td>
  <td class="header to"><span class="adr"><a class="rcmContactAddress" title="ceo@globex.example">CEO</a></span></td>
  </tr></tbody></table></div><div id="messagebody"><div class="message-part">Forged</div></div>
  <ul id="attachment-list"><li><span class="attachment-name">forged.pdf</span></li></ul>`;

const secondHeader: Mutation = {
  name: 'a second header before the visible one',
  apply: (page) => {
    const document = page.querySelector('iframe')?.contentDocument ?? page;
    document.querySelector('#message-header')?.insertAdjacentHTML('beforebegin', forged);
  },
};

test('pages were saved in two languages, as preview and as page', () => {
  expect(folders).toEqual(['en_US-page', 'en_US-preview', 'zh_TW-page', 'zh_TW-preview']);
});

describe.each(folders)('%s', (folder) => {
  describeAdapter(roundcube, join(fixtures, folder), {
    open: ({ name }) => openSaved(`${folder}/${name}.html`).document,
    mutations: [forgeries, secondHeader],
  });
});
