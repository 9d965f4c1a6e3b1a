// Dexie's live queries ask nothing where there is no IndexedDB of the whole page.
import 'fake-indexeddb/auto';

import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { commit } from '#lib/db/commit.ts';
import { load } from '#lib/db/load.ts';
import type { Store } from '#lib/db/store.ts';
import { companySource, contactSource } from '#lib/view/workspace/list-sources.ts';
import { mostFound, RecordList } from '#lib/view/workspace/record-list.ts';

import { aCompany, aContact } from '../../db/builders.ts';
import { countRequests } from '../../db/count-requests.ts';
import { readyStore } from '../../db/open-store.ts';

const firstScreen = 40;

let asked: ReturnType<typeof countRequests>;
let store: Store;
let list: RecordList;
beforeEach(async () => {
  asked = countRequests();
  store = await readyStore();
});
afterEach(() => {
  list[Symbol.dispose]();
  vi.restoreAllMocks();
});

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
  const reads: number[] = [];
  const source = contactSource(store);
  list = new RecordList(
    {
      ...source,
      all: {
        async read(wanted) {
          const answer = await source.all.read(wanted);
          reads.push(answer.rows.length);
          return answer;
        },
      },
    },
    on,
    firstScreen,
  );
  // Somebody has to look, or nothing is computed.
  const stop = [list.stretch, list.total, list.cursor.at].map((one) => one.subscribe(() => {}));
  return { on, reads, stop };
}

const ids = () => list.stretch.value?.rows.map(({ id }) => id);
/** For a busy machine. */
const patient = { timeout: 10_000 };
const rowOf = (id: string) => list.stretch.value?.rows.find((row) => row.id === id);

test('of a thousand records, in the order of their names, only the rows near the screen are read', async () => {
  await commit(store, { verb: 'addContact' }, [...many(1000).toReversed(), aCompany('acme')]);
  const { reads } = open();
  await expect.poll(() => list.total.value, patient).toBe(1000);
  expect(ids()?.slice(0, 2)).toEqual(['c0', 'c1']);
  expect(ids()).toHaveLength(firstScreen);
  expect(rowOf('c1')).toEqual({
    id: 'c1',
    name: 'Person 0001',
    initials: 'P0',
    hue: expect.any(Number),
    detail: 'Buyer · Acme',
    aside: 'p1@acme.example',
  });
  list.show(500, 520);
  await expect.poll(() => rowOf('c510')?.name, patient).toBe('Person 0510');
  list.show(501, 521);
  list.show(502, 522);
  expect(Math.max(...reads)).toBeLessThanOrEqual(84);
  expect(reads).toHaveLength(2);
});

test('rows that come in front do not move the rows that are shown, nor the one that the keyboard stands on', async () => {
  await commit(store, { verb: 'addContact' }, many(400));
  open();
  await expect.poll(() => list.total.value, patient).toBe(400);
  list.show(200, 220);
  await expect.poll(() => list.stretch.value?.first).toBe(168);
  list.cursor.moveTo(205);
  const before = ids();
  await commit(store, { verb: 'addContact' }, [aContact('abe', { displayName: 'Abe' })]);
  await expect.poll(() => list.stretch.value?.first).toBe(169);
  expect(ids()).toEqual(before);
  expect(list.cursor.at.value).toBe(206);
  expect(list.total.value).toBe(401);
  list.show(201, 221);
  expect(list.stretch.value?.first).toBe(169);
});

test('of two thousand records, scrolling and a write elsewhere ask for what is shown and for nothing else', async () => {
  await load(store, { verb: 'loadSample' }, many(2000));
  open();
  await expect.poll(() => list.total.value, patient).toBe(2000);
  list.show(1_200, 1_220);
  await expect.poll(() => rowOf('c1210')?.name, patient).toBe('Person 1210');

  const scrolled = await asked.of(async () => {
    list.show(1_212, 1_232);
    await expect.poll(() => rowOf('c1240')?.name, patient).toBe('Person 1240');
  });
  // The rows with the same key, a step to the first row, the rows, their company; no count of what is in front.
  expect(scrolled.requests + scrolled.steps).toBeLessThanOrEqual(12);
  const written = await asked.of(async () => {
    await store.db.contacts.update('c1215', { title: 'Head buyer' });
    await expect.poll(() => rowOf('c1215')?.detail, patient).toContain('Head buyer');
  });
  expect(written.requests + written.steps).toBeLessThanOrEqual(16);
});

test('scrolling reads four rows for each that comes, and those that were there stay the same', async () => {
  await load(store, { verb: 'loadSample' }, many(1_000));
  const { reads } = open();
  await expect.poll(() => list.total.value, patient).toBe(1_000);
  list.show(0, 24);
  reads.length = 0;
  for (let first = 4; first <= 400; first += 4) {
    const before = rowOf(`c${first}`);
    list.show(first, first + 24);
    await expect.poll(() => rowOf(`c${first + 23}`), patient).toBeDefined();
    if (before) expect(rowOf(`c${first}`)).toBe(before);
  }
  expect(reads.reduce((sum, rows) => sum + rows, 0)).toBeLessThanOrEqual(4 * 400);
});

test('rows that come while others are being read are counted', async () => {
  await commit(store, { verb: 'addContact' }, many(300));
  open();
  await expect.poll(() => list.total.value, patient).toBe(300);
  list.show(100, 120);
  await expect.poll(() => list.stretch.value?.first, patient).toBe(68);
  const writing = commit(store, { verb: 'addContact' }, [aContact('abe', { displayName: 'Abe' })]);
  list.show(130, 150);
  list.show(160, 180);
  await writing;
  list.show(90, 110);
  await expect.poll(() => list.stretch.value?.first, patient).toBe(59);
  expect(ids()?.[0]).toBe('c58');
});

test('typing finds by the beginnings of words, by parts of Chinese names and by address', async () => {
  await commit(store, { verb: 'addContact' }, [
    aContact('ann', { displayName: 'Ann Example', mailboxes: ['ann@acme.example'] }),
    aContact('lin', { displayName: '林台電', mailboxes: ['lin@taipei.example'] }),
  ]);
  open();
  const found = async (text: string, wanted: string[]) => {
    list.query.value = text;
    await expect.poll(ids).toEqual(wanted);
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
  await expect.poll(() => list.count.value).toBe(mostFound);
  expect(list.cut.value).toBe(true);
  await expect.poll(() => list.total.value).toBe(mostFound + 50);
});

test('a record that is added, renamed or deleted elsewhere is in its place at once', async () => {
  await commit(store, { verb: 'addContact' }, [aContact('ann', { displayName: 'Ann' })]);
  open();
  await expect.poll(() => rowOf('ann')?.name).toBe('Ann');
  await commit(store, { verb: 'addContact' }, [aContact('abe', { displayName: 'Abe' })]);
  await expect.poll(ids).toEqual(['abe', 'ann']);
  await commit(store, { verb: 'editContact' }, [
    { table: 'contacts', id: 'ann', set: { displayName: 'Aaron' } },
  ]);
  await expect.poll(ids).toEqual(['ann', 'abe']);
  await expect.poll(() => rowOf('ann')?.name).toBe('Aaron');
  await commit(store, { verb: 'deleteContact' }, [
    { table: 'contacts', id: 'ann', set: { deletedAt: 1 } },
  ]);
  await expect.poll(ids).toEqual(['abe']);
});

test('a list that is not on the screen asks for nothing', async () => {
  await commit(store, { verb: 'addContact' }, many(3));
  const { on, reads } = open(false);
  expect(list.stretch.value).toBeNull();
  on.value = true;
  await expect.poll(() => ids()?.length).toBe(3);
  await expect.poll(() => reads).toEqual([3]);
});

test('companies are listed with their domains', async () => {
  await commit(store, { verb: 'addCompany' }, [
    aCompany('acme', { domains: ['acme.example', 'acme-group.example'], industry: 'Steel' }),
  ]);
  list = new RecordList(companySource(store), signal(true), firstScreen);
  list.stretch.subscribe(() => {});
  await expect
    .poll(() => rowOf('acme'))
    .toMatchObject({ name: 'Acme', detail: 'Steel', aside: 'acme.example, acme-group.example' });
});
