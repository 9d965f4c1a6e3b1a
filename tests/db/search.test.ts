import { beforeAll, describe, expect, test } from 'vitest';

import { commit } from '#lib/db/commit.ts';
import { searchCompanies, searchContacts, searchOpportunities } from '#lib/db/search-queries.ts';
import type { Store } from '#lib/db/store.ts';

import { aCompany, aContact, anOpportunity } from './builders.ts';
import { readyStore } from './open-store.ts';

const people = [
  aContact('ann', { displayName: 'Ann Müller', mailboxes: ['a.mueller@acme.example'] }),
  aContact('anna', { displayName: 'Anna Lee', phones: [{ value: '+886223635502' }] }),
  aContact('obrien', { displayName: "Siobhán O'Brien" }),
  aContact('wang', { displayName: '王小明', familyName: '王', givenName: '小明' }),
  aContact('lina', { displayName: '李 娜', mailboxes: ['nali@shop.example'] }),
  aContact('gone', { displayName: 'Ann Gone', mailboxes: ['gone@acme.example'] }),
];

describe('the look-up box', () => {
  let store: Store;
  beforeAll(async () => {
    store = await readyStore();
    await commit(store, { verb: 'loadSample' }, [
      ...people,
      aCompany('acme', { name: '台灣電子 Acme', domains: ['acme.example'] }),
      anOpportunity('deal', { name: 'Forty seats', status: 'won' }),
    ]);
    await commit(store, { verb: 'deleteContact' }, [
      { table: 'contacts', id: 'gone', set: { deletedAt: 1 } },
    ]);
  });

  test.each([
    ['ann', ['ann', 'anna']],
    ['ANNA', ['anna']],
    ['lee an', ['anna']],
    ['muller', ['ann']],
    ['Müll', ['ann']],
    ['mueller', ['ann']],
    ["o'brien siob", ['obrien']],
    ['小明', ['wang']],
    ['王', ['wang']],
    ['李娜', ['lina']],
    ['李 娜', ['lina']],
    ['nali', ['lina']],
    ['a.mueller@ac', ['ann']],
    ['A.Mueller@', ['ann']],
    ['gone@acme.example', []],
    ['+886 2 2363-5502', ['anna']],
    ['ann lee smith', []],
    ['nn', []],
    ['', []],
    ['  – !', []],
  ])('for %j it finds %j', async (text, expected) => {
    const found = await searchContacts(store, text, 10);
    expect(found.map(({ id }) => id)).toEqual(expected);
  });

  test('it stops at the limit', async () => {
    expect(await searchContacts(store, 'ann', 1)).toMatchObject([{ id: 'ann' }]);
  });

  test('it finds companies by name or domain and opportunities by name, closed ones too', async () => {
    expect(await searchCompanies(store, '電子', 5)).toMatchObject([{ id: 'acme' }]);
    expect(await searchCompanies(store, 'acme.ex', 5)).toMatchObject([{ id: 'acme' }]);
    expect(await searchOpportunities(store, 'seat', 5)).toMatchObject([{ id: 'deal' }]);
  });

  test('a megabyte typed into it is answered at once', async () => {
    const started = performance.now();
    expect(await searchContacts(store, '王'.repeat(1e6), 5)).toEqual([]);
    expect(await searchContacts(store, `+${'1'.repeat(1e6)}`, 5)).toEqual([]);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
