import { beforeAll, describe, expect, test } from 'vitest';

import { lookUp } from '#lib/crm/look-up.ts';
import { commit } from '#lib/db/commit.ts';
import { keepSearchIndex } from '#lib/db/search-build.ts';
import type { Store } from '#lib/db/store.ts';

import { aCompany, aContact, anInteraction, anOpportunity } from '../db/builders.ts';
import { readyStore } from '../db/open-store.ts';

const label = { verb: 'loadSample' } as const;
const at = Date.UTC(2026, 9, 30);
const long = Date.UTC(2024, 0, 1);

/** Named so that the id says who should be found. */
const people = [
  aContact('maier', { displayName: 'Jürgen Maier', mailboxes: ['j.maier@werk.example'] }),
  aContact('maierhof', { displayName: 'Maierhof Anton' }),
  aContact('annamaier', { displayName: 'Anna Maier' }),
  aContact('mayer', { displayName: 'Petra Mayer', phones: [{ value: '+4989123456' }] }),
  aContact('groß', { displayName: 'Uwe Groß' }),
  aContact('wang', { displayName: '王小明', phones: [{ value: '+886912345678' }] }),
  aContact('wangda', { displayName: '王大明' }),
  aContact('mingwang', { displayName: '小明王' }),
  aContact('smith', { displayName: 'John Smith', mailboxes: ['john@shop.example'] }),
  aContact('smithson', { displayName: 'John Smithson', mailboxes: ['js@shop.example'] }),
  aContact('johnson', { displayName: 'Mary Johnson', mailboxes: ['john@mail.example'] }),
];

describe('of several that fit', () => {
  let store: Store;
  beforeAll(async () => {
    store = await readyStore();
    await commit(store, label, [
      ...people,
      aCompany('tsmc', { name: '台灣積體電路', domains: ['chips.example'] }),
      aCompany('werk', { name: 'Werk München GmbH', domains: ['werk.example'] }),
      anOpportunity('seats', { name: 'Forty seats Q-2041', contacts: [{ contactId: 'mayer' }] }),
      anInteraction('new', { at, contactIds: ['annamaier'], subject: 'Angebot über 40 Plätze' }),
      anInteraction('old', { at: long, contactIds: ['smithson'], subject: 'AW: Angebot Wartung' }),
      anInteraction('cn', { at: long, contactIds: ['wangda'], subject: '回覆：報價單確認' }),
    ]);
    await keepSearchIndex(store, () => Promise.resolve());
  });

  const found = async (text: string, region = 'DE') =>
    (await lookUp(store, text, { region })).map(({ id }) => id);

  test.each([
    // Lately in touch, then the first word before a later one, then the whole word.
    ['maier', ['annamaier', 'maierhof', 'maier', 'mayer']],
    // A whole name goes before everything but a whole address or number.
    ['maier jürgen', ['maier']],
    ['john smith', ['smith', 'smithson', 'old']],
    ['smith', ['smithson', 'smith', 'old']],
    // An open opportunity goes before a late contact.
    ['ma', ['mayer', 'annamaier', 'johnson', 'maierhof', 'maier']],
    ['john@mail.example', ['johnson']],
    ['john@', ['johnson', 'smith', 'smithson', 'old']],
    // Chinese: any run of characters, the beginning first; one character is enough.
    ['小明', ['mingwang', 'wang']],
    ['王', ['wangda', 'wang', 'mingwang', 'cn']],
    ['王小明', ['wang']],
    ['積體', ['tsmc']],
    ['電路 台灣', []],
    // Strokes and accents are as one types them.
    ['gross', ['groß']],
    ['munchen', ['werk']],
    // One slip: left out, doubled, wrong, changed about.
    ['smtih', ['smithson', 'smith', 'old']],
    ['jurgen mayer', ['maier']],
    ['müncehn', ['werk']],
    ['mühlhausen', []],
    // Too short to be forgiven.
    ['jhn', []],
    // Numbers: the last digits, any digits, national, with an extension.
    ['345678', ['wang']],
    ['1234', ['mayer', 'wang']],
    ['089 123456', ['mayer']],
    ['+49 89', ['mayer']],
    ['089 / 12 34 56 ext. 7', ['mayer']],
    ['2041', ['seats']],
    // What passed between us, by the words of its subject.
    ['angebot', ['new', 'old']],
    ['wartung ange', ['old']],
    ['angebot für wartung', ['old']],
    ['報價', ['cn']],
    ['價單確', ['cn']],
  ])('%j puts %j in this order', async (typed, expected) => {
    expect(await found(typed, /^0|8/.test(typed) ? 'DE' : 'TW')).toEqual(expected);
  });

  test('a national number is that of the region', async () => {
    expect((await lookUp(store, '0912-345-678', { region: 'TW' }))[0]).toMatchObject({
      id: 'wang',
      exact: 'number',
    });
  });
});
