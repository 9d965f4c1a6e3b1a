// Dexie's live queries ask nothing where there is no IndexedDB of the whole page.
import 'fake-indexeddb/auto';

import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { commit } from '#lib/db/commit.ts';
import type { Store } from '#lib/db/store.ts';
import { companySource, contactSource } from '#lib/view/workspace/list-sources.ts';
import { mostFound, RecordList } from '#lib/view/workspace/record-list.ts';

import { aCompany, aContact } from '../../db/builders.ts';
import { readyStore } from '../../db/open-store.ts';

let store: Store;
let list: RecordList;
beforeEach(async () => {
  store = await readyStore();
});
afterEach(() => list[Symbol.dispose]());

const many = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    aContact(`c${index}`, {
      displayName: `Person ${String(index).padStart(4, '0')}`,
      mailboxes: [`p${index}@acme.example`],
      companyId: 'acme',
      title: 'Buyer',
    }),
  );

function open(shown = true) {
  const on = signal(shown);
  const asked: number[] = [];
  const source = contactSource(store);
  list = new RecordList(
    {
      ...source,
      rows: (ids) => {
        asked.push(ids.length);
        return source.rows(ids);
      },
    },
    on,
  );
  // Somebody has to look, or nothing is computed.
  const stop = [list.ids, list.rows, list.total].map((one) => one.subscribe(() => {}));
  return { on, asked, stop };
}

test('of a thousand records, in the order of their names, only the rows near the screen are read', async () => {
  await commit(store, { verb: 'addContact' }, [...many(1000).toReversed(), aCompany('acme')]);
  const { asked } = open();
  await expect.poll(() => list.total.value).toBe(1000);
  expect(list.ids.value?.slice(0, 2)).toEqual(['c0', 'c1']);
  await expect.poll(() => list.rows.value.size).toBe(32);
  expect(list.rows.value.get('c1')).toEqual({
    id: 'c1',
    name: 'Person 0001',
    initials: 'P0',
    hue: expect.any(Number),
    detail: 'Buyer · Acme',
    aside: 'p1@acme.example',
  });
  list.show(500, 520);
  await expect.poll(() => list.rows.value.has('c510')).toBe(true);
  list.show(501, 521);
  list.show(502, 522);
  expect(Math.max(...asked)).toBeLessThanOrEqual(64);
  expect(asked.length).toBeLessThanOrEqual(3);
});

test('typing finds by the beginnings of words, by parts of Chinese names and by address', async () => {
  await commit(store, { verb: 'addContact' }, [
    aContact('ann', { displayName: 'Ann Example', mailboxes: ['ann@acme.example'] }),
    aContact('lin', { displayName: '林台電', mailboxes: ['lin@taipei.example'] }),
  ]);
  open();
  const found = async (text: string, ids: string[]) => {
    list.query.value = text;
    await expect.poll(() => list.ids.value).toEqual(ids);
  };
  await found('exa an', ['ann']);
  await found('台電', ['lin']);
  await found('lin@tai', ['lin']);
  await found('nobody', []);
  await found('  ', ['ann', 'lin']);
});

test('a search that finds more than anybody reads is cut, and says so', async () => {
  await commit(store, { verb: 'addContact' }, many(mostFound + 50));
  open();
  list.query.value = 'person';
  await expect.poll(() => list.ids.value?.length).toBe(mostFound);
  expect(list.cut.value).toBe(true);
  expect(list.total.value).toBe(mostFound + 50);
});

test('a record that is added, renamed or deleted elsewhere is in its place at once', async () => {
  await commit(store, { verb: 'addContact' }, [aContact('ann', { displayName: 'Ann' })]);
  open();
  await expect.poll(() => list.rows.value.get('ann')?.name).toBe('Ann');
  await commit(store, { verb: 'addContact' }, [aContact('abe', { displayName: 'Abe' })]);
  await expect.poll(() => list.ids.value).toEqual(['abe', 'ann']);
  await commit(store, { verb: 'editContact' }, [
    { table: 'contacts', id: 'ann', set: { displayName: 'Aaron' } },
  ]);
  await expect.poll(() => list.ids.value).toEqual(['ann', 'abe']);
  await expect.poll(() => list.rows.value.get('ann')?.name).toBe('Aaron');
  await commit(store, { verb: 'deleteContact' }, [
    { table: 'contacts', id: 'ann', set: { deletedAt: 1 } },
  ]);
  await expect.poll(() => list.ids.value).toEqual(['abe']);
});

test('a list that is not on the screen asks for nothing', async () => {
  await commit(store, { verb: 'addContact' }, many(3));
  const { on, asked } = open(false);
  expect(list.ids.value).toBeNull();
  on.value = true;
  await expect.poll(() => list.ids.value?.length).toBe(3);
  await expect.poll(() => asked).toEqual([3]);
});

test('companies are listed with their domains', async () => {
  await commit(store, { verb: 'addCompany' }, [
    aCompany('acme', { domains: ['acme.example', 'acme-group.example'], industry: 'Steel' }),
  ]);
  list = new RecordList(companySource(store), signal(true));
  list.rows.subscribe(() => {});
  await expect
    .poll(() => list.rows.value.get('acme'))
    .toMatchObject({ name: 'Acme', detail: 'Steel', aside: 'acme.example, acme-group.example' });
});
