import { commit } from '#lib/db/commit.ts';
import { storedHead } from '#lib/db/search-rows.ts';
import { searchState } from '#lib/db/search-state.ts';
import { closeStore, type Store } from '#lib/db/store.ts';
import type { SearchIndex } from '#lib/domain/search-index.ts';
import { searchIndex, searchWithSlip } from '#lib/domain/search-query.ts';
import { searchKinds, soughtIn } from '#lib/domain/sought.ts';
import { wordsOf } from '#lib/domain/words.ts';
import { keepSearch } from '#lib/platform/keep-search.ts';
import { openStore } from '#lib/platform/open-store.ts';

/*
 * Bundled and run in a page of the extension: the search index as the product makes, loads, updates and asks it, and beside each
 * the least that does the same with bare hands.
 */

let shared: Promise<Store> | null = null;
const store = () => (shared ??= opened());

async function opened(): Promise<Store> {
  const answer = await openStore();
  if (answer.status !== 'ready') throw new Error(`The store is ${answer.status}.`);
  return answer.store;
}

const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('no answer')));
  });

const cleaned = () => (globalThis as { gc?: () => void }).gc?.();

const tables = ['contacts', 'companies', 'opportunities'];

interface IndexMade {
  /** Milliseconds until it answers the first question. */
  ofUse: number;
  /** Until every record has been asked when something last passed, too. */
  whole: number;
  /** Tasks of more than 50 ms. */
  longTasks: number;
}

/** In idle time, as after an installation. */
async function makeIndex(): Promise<IndexMade> {
  const { db } = await store();
  // Until then another page may be at it: the one that says welcome.
  await navigator.locks.request('search-index', () => Promise.resolve());
  let longTasks = 0;
  const tasks = new PerformanceObserver((list) => (longTasks += list.getEntries().length));
  tasks.observe({ type: 'longtask' });
  await db.search.bulkDelete(['head', 'base', 'times']);
  const begun = performance.now();
  keepSearch(await store());
  const until = async (isThere: (head: Awaited<ReturnType<typeof storedHead>>) => boolean) => {
    while (!isThere(await storedHead(db))) await new Promise((done) => setTimeout(done, 50));
    return performance.now() - begun;
  };
  const ofUse = await until((head) => head !== null);
  const whole = await until((head) => head !== null && head.timed === undefined);
  tasks.disconnect();
  return { ofUse, whole, longTasks };
}

/** Reading every row that the index is made of, and nothing else. */
async function readRecords(): Promise<number> {
  const raw = await answer(indexedDB.open('sidecard'));
  const begun = performance.now();
  for (const table of tables)
    for (let after = ''; ;) {
      const rows = raw.transaction(table).objectStore(table);
      const some = await answer(rows.getAll(IDBKeyRange.lowerBound(after, true), 500));
      const last = some.at(-1) as { id: string } | undefined;
      if (last === undefined) break;
      after = last.id;
    }
  const ms = performance.now() - begun;
  raw.close();
  return ms;
}

const hasIndex = async () => (await storedHead((await store()).db)) !== null;

/** Until the first question can be asked, in a sidebar that has its database open. */
async function loadIndex(): Promise<number> {
  const one = await opened();
  await one.db.meta.count();
  cleaned();
  const begun = performance.now();
  if ((await searchState(one)) === null) throw new Error('There is no index.');
  const ms = performance.now() - begun;
  closeStore(one);
  return ms;
}

async function readIndexRecord(): Promise<number> {
  const raw = await answer(indexedDB.open('sidecard'));
  await answer(raw.transaction('meta').objectStore('meta').count());
  cleaned();
  const begun = performance.now();
  await answer(raw.transaction('search').objectStore('search').get('base'));
  const ms = performance.now() - begun;
  raw.close();
  return ms;
}

/** The bytes of all its arrays and its text. */
async function indexBytes(): Promise<number> {
  const state = await searchState(await store());
  const [layer] = state?.layers ?? [];
  if (!layer) throw new Error('There is no index.');
  const { ids, digits, ...arrays } = layer.index;
  return [layer.gone, ids.bytes, ...Object.values(arrays)].reduce(
    (sum, array) => sum + array.byteLength,
    digits.length,
  );
}

/** From a write until a question knows of it; the write itself is not counted. */
async function updateAfterWrite(round: number): Promise<number> {
  const one = await store();
  const state = await searchState(one);
  if (!state) throw new Error('There is no index.');
  const contacts = await one.db.contacts
    .orderBy('id')
    .offset(round + 1)
    .limit(1)
    .toArray();
  const [{ id, title } = { id: '', title: '' }] = contacts;
  await commit(one, { verb: 'editContact' }, [
    { table: 'contacts', id, set: { title: `${title ?? ''}.` } },
  ]);
  const begun = performance.now();
  await searchState(one);
  return performance.now() - begun;
}

/** Names as one packed text, a line each, and whose line begins where. */
let packed: { names: string; starts: number[] } | null = null;

async function packNames(): Promise<void> {
  const { db } = await store();
  const names: string[] = [];
  for (const table of tables)
    await db.table<{ name?: string; displayName?: string }>(table).each((row) => {
      names.push(` ${wordsOf(row.displayName ?? row.name ?? '').join(' ')}\n`);
    });
  let end = 0;
  const starts = names.map((name) => (end += name.length) - name.length);
  packed = { names: names.join(''), starts };
}

/** Milliseconds for each question, on average: every place where a name has a word that begins like it, and whose name that is. */
function scanNames(questions: readonly string[]): number {
  if (!packed) throw new Error('There are no names.');
  const { names, starts } = packed;
  let found = 0;
  const begun = performance.now();
  for (const question of questions) {
    const [first = '', ...others] = question.split(' ').map((word) => ` ${word}`);
    const records: number[] = [];
    for (let at = names.indexOf(first); at >= 0;) {
      const end = names.indexOf('\n', at);
      let [low, high] = [0, starts.length];
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((starts[middle] ?? 0) <= at) low = middle + 1;
        else high = middle;
      }
      const line = others.length > 0 ? names.slice(starts[low - 1], end) : '';
      if (others.every((word) => line.includes(word))) records.push(low - 1);
      at = names.indexOf(first, end);
    }
    found += records.length;
  }
  const ms = (performance.now() - begun) / questions.length;
  if (found === 0) throw new Error('The floor found nothing.');
  return ms;
}

async function theIndex(): Promise<SearchIndex> {
  const state = await searchState(await store());
  const [layer] = state?.layers ?? [];
  if (!layer) throw new Error('There is no index.');
  return layer.index;
}

async function askIndex(questions: readonly string[], slips: boolean): Promise<number> {
  const index = await theIndex();
  const options = { kinds: searchKinds, limit: 20, now: Date.now() };
  let found = 0;
  const begun = performance.now();
  for (const question of questions) {
    const sought = soughtIn(question);
    const hits = searchIndex(index, sought, options);
    found += slips ? searchWithSlip(index, sought, options).length : hits.length;
  }
  const ms = (performance.now() - begun) / questions.length;
  if (found === 0) throw new Error('The index found nothing.');
  return ms;
}

const searchPage = {
  makeIndex,
  readRecords,
  hasIndex,
  loadIndex,
  readIndexRecord,
  indexBytes,
  updateAfterWrite,
  packNames,
  scanNames,
  askIndex,
};
export type SearchPage = typeof searchPage;
Object.assign(globalThis, { searchPage });
