import { beforeAll, describe, expect, test } from 'vitest';

import type { Found } from '#lib/crm/found.ts';
import { lookUp } from '#lib/crm/look-up.ts';
import { commit } from '#lib/db/commit.ts';
import type { Store } from '#lib/db/store.ts';

import { aCompany, aContact, anInteraction, anOpportunity } from '../db/builders.ts';
import { readyStore } from '../db/open-store.ts';

const label = { verb: 'loadSample' } as const;
const marked = (text: string, spans: { start: number; end: number }[]) =>
  spans.map(({ start, end }) => text.slice(start, end));
const namesIn = (found: Found[]) => found.map(({ kind, name }) => `${kind} ${name}`);

describe('what is looked up', () => {
  let store: Store;
  beforeAll(async () => {
    store = await readyStore();
    await commit(store, label, [
      aContact('ann', {
        displayName: 'Ann Müller',
        title: 'Buyer',
        companyId: 'acme',
        mailboxes: ['a.mueller@acme.example', 'ann@home.example'],
        phones: [{ value: '+886223635502' }],
      }),
      aContact('bob', { displayName: 'Bob Stone', mailboxes: ['bob@acme.example'] }),
      aCompany('acme', { name: 'Acme 台灣電子', domains: ['acme.example'] }),
      anOpportunity('deal', {
        name: 'Forty seats',
        companyId: 'acme',
        contacts: [{ contactId: 'ann' }],
        amount: { minor: 400_000, currency: 'EUR' },
      }),
      anInteraction('log', {
        subject: 'Quote for forty seats',
        at: Date.UTC(2026, 9, 9),
        contactIds: ['ann'],
        mail: { webmail: 'gmail', link: 'https://mail.example/1' },
      }),
    ]);
  });

  test('a person comes with all that a line and its actions need', async () => {
    const [ann] = await lookUp(store, 'mull');
    expect(ann).toEqual({
      kind: 'contact',
      id: 'ann',
      name: 'Ann Müller',
      detail: 'Buyer · Acme 台灣電子',
      matched: { name: [{ start: 4, end: 8 }], detail: [] },
      exact: null,
      email: 'a.mueller@acme.example',
      phone: '+886223635502',
      companyId: 'acme',
      companyName: 'Acme 台灣電子',
      lastAt: Date.UTC(2026, 9, 9),
      openOpportunities: 1,
    });
  });

  test('behind a person stands what passed with them, with the way back to the mail', async () => {
    const found = await lookUp(store, 'ann');
    expect(namesIn(found)).toEqual(['contact Ann Müller', 'interaction Quote for forty seats']);
    expect(found[1]).toMatchObject({
      channel: 'email',
      person: 'Ann Müller',
      contactId: 'ann',
      link: 'https://mail.example/1',
    });
  });

  test('a company and an opportunity come with what is going on', async () => {
    const [acme] = await lookUp(store, '電子');
    expect(acme).toMatchObject({ kind: 'company', id: 'acme', openOpportunities: 1 });
    expect(marked(acme?.name ?? '', acme?.matched.name ?? [])).toEqual(['電子']);
    expect((await lookUp(store, 'seats'))[0]).toMatchObject({
      kind: 'opportunity',
      companyName: 'Acme 台灣電子',
      status: 'open',
      stage: 'stage_qualified',
      amount: { minor: 400_000, currency: 'EUR' },
    });
  });

  test.each([
    ['ann@home.example', 'address'],
    ['Ann Müller <ANN@home.example>', 'address'],
    ['mailto:ann@home.example?subject=x', 'address'],
    ['+886 2 2363 5502', 'number'],
    ['tel:+886-2-2363-5502', 'number'],
    ['(02) 2363-5502 ext. 12', 'number'],
    ['müller, ann', 'name'],
    ['ann', null],
    ['ann@home', null],
  ])('%j is her whole %s', async (typed, exact) => {
    const [first] = await lookUp(store, typed, { region: 'TW' });
    expect(first).toMatchObject({ id: 'ann', exact });
  });

  test('the address and the number that were looked for are the ones shown and marked', async () => {
    const [byAddress] = await lookUp(store, 'ann@ho');
    expect(byAddress).toMatchObject({ email: 'ann@home.example', detail: 'ann@home.example' });
    const [byNumber] = await lookUp(store, '+886 2 23');
    expect(byNumber).toMatchObject({ phone: '+886223635502', detail: '+886223635502' });
    expect(marked('+886223635502', byNumber?.matched.detail ?? [])).toEqual([
      '8862236'.slice(0, 6),
    ]);
  });

  test('only the kinds that were asked for are found', async () => {
    expect(namesIn(await lookUp(store, 'ac', { kinds: ['company'] }))).toEqual([
      'company Acme 台灣電子',
    ]);
    expect(await lookUp(store, 'acme', { kinds: ['interaction'] })).toEqual([]);
  });

  test.each([
    '',
    '   ',
    '.*',
    '\u0000',
    '<zz>',
    ')('.repeat(200),
    '王'.repeat(1e6),
    '+'.repeat(1e6),
  ])('a text that names nobody finds nobody (%#)', async (typed) => {
    expect(await lookUp(store, typed)).toEqual([]);
  });
});
