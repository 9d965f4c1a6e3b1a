import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { roundcube } from '#lib/adapters/roundcube.ts';

import { describeAdapter } from './contract.ts';
import type { Mutation } from './mutations.ts';
import { fixtures, forgedHeader, openSaved } from './roundcube-page.ts';

const folders = readdirSync(fixtures, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

/** What a sender would write into a mail, were Roundcube ever to let it through as it is. */
const forgeries: Mutation = {
  name: 'a body that repeats the header with other people in it',
  apply: (page) => {
    for (const document of [page, page.querySelector('iframe')?.contentDocument]) {
      const body = document?.querySelector('#messagebody');
      if (body) body.innerHTML = `${forgedHeader}${body.innerHTML}${forgedHeader}`;
    }
  },
};
const secondHeader: Mutation = {
  name: 'a second header before the visible one',
  apply: (page) => {
    const document = page.querySelector('iframe')?.contentDocument ?? page;
    document.querySelector('#message-header')?.insertAdjacentHTML('beforebegin', forgedHeader);
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
