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
  around(IDBObjectStore.prototype, 'get', (table: IDBObjectStore) => {
    asked.transactions.add(table.transaction);
    asked.gets[table.name] = (asked.gets[table.name] ?? 0) + 1;
  });
  for (const name of ['getAll', 'getAllKeys', 'openCursor', 'openKeyCursor', 'count'])
    around(IDBIndex.prototype, name, ({ objectStore: table }: IDBIndex) => {
      asked.transactions.add(table.transaction);
      asked.others[table.name] = (asked.others[table.name] ?? 0) + 1;
    });
}

function around<T>(prototype: T, name: string, note: (on: T) => void): void {
  const methods = prototype as Record<string, (...given: unknown[]) => unknown>;
  const ask = methods[name];
  if (!ask) throw new Error(`There is no ${name}`);
  vi.spyOn(methods, name).mockImplementation(function (this: T, ...given) {
    note(this);
    return ask.apply(this, given);
  });
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
  await lookUp(store, 'bea');
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

  test('with the next letter reads no record again that the last one has brought', async () => {
    await lookUp(store, 'ann');
    watch();
    expect(await lookUp(store, 'ann p')).toHaveLength(most);
    expect({ gets: asked.gets, others: asked.others }).toEqual({
      gets: { meta: 1 },
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
