import type { Contact } from '#lib/domain/contact.ts';
import type { Interaction } from '#lib/domain/interaction.ts';
import { key, keysOf } from '#lib/domain/row-keys.ts';

import { now, ofDay, painted } from './painted.ts';

/*
 * Bundled into the workspace: the floor of its lists. It reads with one transaction of IndexedDB and writes the very markup,
 * taken from what ours had painted, as one string.
 */

export interface ListFacts {
  /** Selector of the list and of its rows. */
  list: string;
  row: string;
  /** Whether its rows are contacts or what passed with one of them. */
  of: 'contacts' | 'interactions';
  /** Whose history. */
  contactId?: string;
}

export type Newcomer = Contact | Interaction;

export const app = (): HTMLElement =>
  document.querySelector<HTMLElement>('#workspace') ?? document.body;

export interface Markup {
  /** The page without its rows, and one row with marks in the place of what it says. */
  shell: string;
  template: string;
  rows: number;
}

let markup: Markup = { shell: '', template: '', rows: 0 };
const marks = { what: 'The name of it', second: 'What is said of it', when: 'When it was' };
const place = document.createElement('div');
place.style.blockSize = '100dvh';

/** Takes the page that is open as the picture of what the floor has to write. */
export function takeMarkup(facts: ListFacts): Markup {
  const copy = app().cloneNode(true) as HTMLElement;
  const rows = [...copy.querySelectorAll<HTMLElement>(`${facts.list} ${facts.row}`)];
  const [row] = rows;
  const [what, second, when] =
    facts.of === 'contacts'
      ? ['.record-name', '.record-detail']
      : ['.entry-what', '.entry-preview', '.entry-when'];
  for (const [selector, text] of [
    [what, marks.what],
    [second, marks.second],
    [when, marks.when],
  ]) {
    const part = selector && row?.querySelector(selector);
    if (part) part.textContent = text ?? '';
  }
  const template = row?.outerHTML ?? '';
  for (const other of rows.slice(1)) other.remove();
  row?.replaceWith('ALL THE ROWS');
  markup = { shell: copy.innerHTML, template, rows: rows.length };
  return markup;
}

/** For another page, where ours was not opened yet. */
export function giveMarkup(given: Markup): void {
  markup = given;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const days = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', year: 'numeric' });

interface AnyRow {
  displayName?: string;
  title?: string;
  companyId?: string;
  subject?: string;
  text?: string;
  at?: number;
}

function write(rows: readonly AnyRow[], companies: ReadonlyMap<string, string>): void {
  const lines = rows.map((row) =>
    markup.template
      .replaceAll(marks.what, escaped(row.displayName ?? row.subject ?? ''))
      .replaceAll(
        marks.second,
        escaped(row.text ?? `${row.title} · ${companies.get(row.companyId ?? '')}`),
      )
      .replaceAll(marks.when, row.at === undefined ? '' : days.format(row.at)),
  );
  place.innerHTML = markup.shell.replace('ALL THE ROWS', lines.join(''));
}

const db: Promise<IDBDatabase> = (async () => {
  const { promise, resolve } = Promise.withResolvers<IDBDatabase>();
  const { name } = (await indexedDB.databases()).find((one) => one.name === 'sidecard') ?? {};
  const opening = indexedDB.open(name ?? '');
  opening.addEventListener('success', () => resolve(opening.result));
  return promise;
})();

const answer = <T>(request: IDBRequest<T>): Promise<T> => {
  const { promise, resolve } = Promise.withResolvers<T>();
  request.addEventListener('success', () => resolve(request.result));
  return promise;
};

/** Some rows of the list and everything else on its page, in one transaction. */
async function readRaw(facts: ListFacts, count: number, skipped = 0) {
  const reading = (await db).transaction(
    ['contacts', 'companies', 'opportunities', 'tasks', 'interactions'],
    'readonly',
  );
  const indexOf = (table: string) => reading.objectStore(table).index('keys');
  const companies = new Map<string, string>();
  if (facts.contactId === undefined) {
    const index = indexOf('contacts');
    const all = IDBKeyRange.bound('n:', 'n:\uffff');
    const first = skipped === 0 ? 'n:' : await keyAt(index, all, 'next', skipped);
    const range = IDBKeyRange.bound(first, 'n:\uffff');
    const rows = await answer<AnyRow[]>(index.getAll(range, count));
    const ids = new Set(rows.flatMap(({ companyId }) => companyId ?? []));
    const read = [...ids].map(async (id) => {
      const { name } = await answer<{ name: string }>(reading.objectStore('companies').get(id));
      companies.set(id, name);
    });
    await Promise.all(read);
    return { rows, companies };
  }
  const { contactId } = facts;
  const [low, high] = [`c:${contactId}:`, `c:${contactId}:\uffff`];
  const index = indexOf('interactions');
  const last =
    skipped === 0 ? high : await keyAt(index, IDBKeyRange.bound(low, high), 'prev', skipped);
  const [rows] = await Promise.all([
    walk(index.openCursor(IDBKeyRange.bound(low, last), 'prev'), count),
    answer(reading.objectStore('contacts').get(contactId)),
    answer(indexOf('opportunities').getAll(key.openContact(contactId))),
    answer(indexOf('tasks').getAll(key.contact(contactId))),
  ]);
  return { rows, companies };
}

const keyAt = (
  index: IDBIndex,
  range: IDBKeyRange,
  towards: IDBCursorDirection,
  skipped: number,
) => {
  const { promise, resolve } = Promise.withResolvers<IDBValidKey>();
  const request = index.openKeyCursor(range, towards);
  let isThere = skipped === 0;
  request.addEventListener('success', () => {
    if (isThere) return resolve(request.result?.key ?? '');
    isThere = true;
    request.result?.advance(skipped);
  });
  return promise;
};

function walk(request: IDBRequest<IDBCursorWithValue | null>, count: number): Promise<AnyRow[]> {
  const { promise, resolve } = Promise.withResolvers<AnyRow[]>();
  const rows: AnyRow[] = [];
  request.addEventListener('success', () => {
    const { result: cursor } = request;
    if (!cursor) return resolve(rows);
    rows.push(cursor.value as AnyRow);
    if (rows.length === count) return resolve(rows);
    cursor.continue();
  });
  return promise;
}

/** Puts the floor's page in the place of ours, which is not drawn meanwhile. */
async function hideOurs(): Promise<void> {
  place.replaceChildren();
  app().style.display = 'none';
  document.body.append(place);
  await painted();
}

export async function showOurs(): Promise<void> {
  place.remove();
  app().style.display = '';
  await painted();
}

export async function openRaw(facts: ListFacts): Promise<number> {
  await hideOurs();
  const begun = now();
  const { rows, companies } = await readRaw(facts, markup.rows);
  write(rows, companies);
  const taken = (await painted()) - begun;
  await showOurs();
  return taken;
}

/** Leaves so many rows of the floor on the screen, to be scrolled. */
export async function standRaw(facts: ListFacts, count: number): Promise<void> {
  await hideOurs();
  const { rows, companies } = await readRaw(facts, count);
  write(rows, companies);
  await painted();
}

let arrival = Promise.resolve(Number.NaN);

/** The same by hand: one page writes and tells, the other one reads and paints. */
export async function expectRaw(facts: ListFacts): Promise<void> {
  await hideOurs();
  const heard = new BroadcastChannel('floor');
  const { promise, resolve } = Promise.withResolvers<void>();
  heard.addEventListener('message', () => resolve());
  arrival = (async () => {
    await promise;
    const { rows, companies } = await readRaw(facts, markup.rows);
    write(rows, companies);
    const seen = await painted();
    heard.close();
    await showOurs();
    return ofDay(seen);
  })();
}

export const rawSeen = (): Promise<number> => arrival;

export async function writeRaw(facts: ListFacts, row: Newcomer): Promise<number> {
  const database = await db;
  const told = new BroadcastChannel('floor');
  const begun = ofDay(now());
  const writing = database.transaction(facts.of, 'readwrite', { durability: 'strict' });
  writing.objectStore(facts.of).add({ ...row, stamps: {}, keys: keysOf(facts.of, row as never) });
  const { promise, resolve } = Promise.withResolvers<number>();
  writing.addEventListener('complete', () => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel, not a window
    told.postMessage('written');
    resolve(begun);
  });
  return promise;
}

export async function jumpRaw(facts: ListFacts, skipped: number): Promise<number> {
  await hideOurs();
  const begun = now();
  const { rows, companies } = await readRaw(facts, markup.rows, skipped);
  write(rows, companies);
  const taken = (await painted()) - begun;
  await showOurs();
  return taken;
}
