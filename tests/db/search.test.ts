import { beforeAll, describe, expect, test } from 'vitest';

import { commit } from '#lib/db/commit.ts';
import { keepSearchIndex } from '#lib/db/search-build.ts';
import { searchRecords } from '#lib/db/search-records.ts';
import type { Store } from '#lib/db/store.ts';
import { type SearchKind, soughtIn } from '#lib/domain/sought.ts';

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

/** Both ways must find the same; the index only orders better and finds more. */
describe.each(['before there is an index', 'with the index'])('what is typed, %s,', (when) => {
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
    if (when === 'with the index') await keepSearchIndex(store, () => Promise.resolve());
  });

  async function found(text: string, kind: SearchKind, limit = 10): Promise<string[]> {
    const hits = await searchRecords(store, soughtIn(text), { kinds: [kind], limit });
    return hits.map(({ id }) => id);
  }

  test.each([
    ['ann', ['ann', 'anna']],
    ['ANNA L', ['anna']],
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
  ])('finds for %j the people %j', async (text, expected) => {
    expect(await found(text, 'contact')).toEqual(expected);
  });

  test('stops at the limit', async () => {
    expect(await found('ann', 'contact', 1)).toEqual(['ann']);
  });

  test('finds companies by name or domain and opportunities by name, closed ones too', async () => {
    expect(await found('電子', 'company')).toEqual(['acme']);
    expect(await found('acme.ex', 'company')).toEqual(['acme']);
    expect(await found('seat', 'opportunity')).toEqual(['deal']);
  });

  test('may be a megabyte, which is answered at once', async () => {
    const started = performance.now();
    expect(await found('王'.repeat(1e6), 'contact')).toEqual([]);
    expect(await found(`+${'1'.repeat(1e6)}`, 'contact')).toEqual([]);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
