import { IDBIndex, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { lookUp } from '#lib/crm/look-up.ts';
import { commit } from '#lib/db/commit.ts';
import { keepSearchIndex } from '#lib/db/search-build.ts';
import { storedIndex } from '#lib/db/search-rows.ts';
import type { Store } from '#lib/db/store.ts';
import type { SearchIndex } from '#lib/domain/search-index.ts';

import { aCompany, aContact, anInteraction } from './builders.ts';
import { readyStore } from './open-store.ts';

const label = { verb: 'loadSample' } as const;
const most = 20;
const many = 300;

/** What a search asks of the database: in which transactions, records of each table by id, and everything else. */
interface Asked {
  transactions: Set<IDBTransaction>;
  gets: Record<string, number>;
  others: Record<string, number>;
}

let asked: Asked;
let store: Store;

function watch(): void {
  asked = { transactions: new Set(), gets: {}, others: {} };
  const get = IDBObjectStore.prototype.get;
  vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (
    this: IDBObjectStore,
    key,
  ) {
    asked.transactions.add(this.transaction);
    asked.gets[this.name] = (asked.gets[this.name] ?? 0) + 1;
    return get.call(this, key) as IDBRequest<unknown>;
  });
  for (const name of ['getAll', 'getAllKeys', 'openCursor', 'openKeyCursor', 'count'] as const) {
    const ask = IDBIndex.prototype[name] as (...given: unknown[]) => unknown;
    vi.spyOn(IDBIndex.prototype, name).mockImplementation(function (
      this: IDBIndex,
      ...given: unknown[]
    ) {
      const { objectStore: of } = this;
      asked.transactions.add(of.transaction);
      asked.others[of.name] = (asked.others[of.name] ?? 0) + 1;
      return ask.apply(this, given) as never;
    });
  }
}

beforeEach(async () => {
  store = await readyStore();
  await commit(store, label, [
    ...Array.from({ length: many }, (_, n) =>
      aContact(`p${n}`, {
        displayName: `Ann Person${n}`,
        companyId: 'acme',
        phones: [{ value: `+88622000${String(1_000 + n)}` }],
        mailboxes: [`ann.${n}@acme.example`],
      }),
    ),
    ...Array.from({ length: many }, (_, n) =>
      anInteraction(`m${n}`, { at: 60_000 * n, contactIds: [`p${n}`], subject: `Offer ${n}` }),
    ),
    aCompany('acme', { name: 'Acme', domains: ['acme.example'] }),
  ]);
  await keepSearchIndex(store, () => Promise.resolve());
  await lookUp(store, 'ann');
});
afterEach(() => vi.restoreAllMocks());

describe('a search among many', () => {
  test('reads in one transaction the records that are shown, and asks nothing for each of them', async () => {
    watch();
    const found = await lookUp(store, 'ann');
    expect(found).toHaveLength(most);
    expect(asked.transactions.size).toBe(1);
    expect({ gets: asked.gets, others: asked.others }).toEqual({
      // What was written since is one look at the clock.
      gets: { meta: 1, contacts: most, companies: 1 },
      // The words of a subject: the whole one, and its beginnings.
      others: { interactions: 2 },
    });
  });

  test('after a write reads only what is new in the journal, and that record', async () => {
    await commit(store, label, [{ table: 'contacts', id: 'p7', set: { displayName: 'Bea' } }]);
    watch();
    expect((await lookUp(store, 'bea')).map(({ id }) => id)).toContain('p7');
    expect(asked.transactions.size).toBe(1);
    expect(asked.others['journal']).toBe(2);
    // Once as a changed row, once for the index, once for the list; and for the mail that is shown below.
    expect(asked.gets['contacts']).toBeLessThanOrEqual(4);
  });

  test('costs some bytes of memory for each record, and no objects', async () => {
    const { index } = (await storedIndex(store.db)) ?? {};
    if (!index) throw new Error('There is no index.');
    expect(bytesOf(index) / (many + 1)).toBeLessThan(110);
  });
});

function bytesOf({ digits, ids, ...arrays }: SearchIndex): number {
  expect(ids.odd.size).toBeLessThanOrEqual(many + 1);
  return Object.values(arrays).reduce(
    (sum, array) => sum + array.byteLength,
    digits.length + ids.bytes.byteLength,
  );
}
