import { commit } from '#lib/db/commit.ts';
import type { Store } from '#lib/db/store.ts';
import { openStore } from '#lib/platform/open-store.ts';

import * as floor from './list-floor.ts';
import type { ListFacts, Newcomer } from './list-floor.ts';
import { frame, now, ofDay, painted, until } from './painted.ts';

/* Bundled and run inside the workspace: opens its lists and waits until they are painted. */

const heading = (): string => document.querySelector('#workspace h1')?.textContent ?? '';
const rowsOf = ({ list, row }: ListFacts) =>
  document.querySelectorAll<HTMLElement>(`#workspace ${list} ${row}`);
const isRead = (row: HTMLElement | undefined): boolean =>
  row !== undefined && !row.querySelector('.bone');

/** From the address to the painted rows. */
async function openPage(hash: string, title: string, facts: ListFacts): Promise<number> {
  const begun = now();
  location.hash = hash;
  await until(() => heading() === title && isRead([...rowsOf(facts)].at(0)));
  return (await painted()) - begun;
}

async function leavePage(): Promise<void> {
  location.hash = '#/settings';
  await until(() => heading() === 'Settings');
  await painted();
}

let store: Promise<Store> | undefined;
const opened = (): Promise<Store> =>
  (store ??= openStore().then((answered) => {
    if (answered.status !== 'ready') throw new Error(`The store is ${answered.status}.`);
    return answered.store;
  }));

const titleOf = (row: Newcomer): string =>
  ('displayName' in row ? row.displayName : row.subject) ?? '';

let arrival = Promise.resolve(Number.NaN);

/** Begins to look for a row that another page is about to write. */
function expectRow(facts: ListFacts, row: Newcomer): void {
  const isThere = () => rowsOf(facts)[0]?.textContent.includes(titleOf(row)) ?? false;
  arrival = until(isThere).then(painted).then(ofDay);
}

/** When it was painted; as all that two pages tell each other, epoch ms. */
const rowSeen = (): Promise<number> => arrival;

/** Writes a row as the product does; answers when that began. */
async function writeRow(facts: ListFacts, row: Newcomer): Promise<number> {
  const { id, createdAt: _made, updatedAt: _changed, ...set } = row;
  const there = await opened();
  const begun = ofDay(now());
  await commit(there, { verb: 'logMail' }, [{ table: facts.of, id, set }]);
  return begun;
}

/** From a jump to the middle of the scroll bar to the painted rows there. */
async function jump(facts: ListFacts, share: number): Promise<number> {
  const [first] = rowsOf(facts);
  const scroller = first?.closest<HTMLElement>(facts.of === 'contacts' ? '.records' : 'main');
  if (!scroller) throw new Error('Nothing scrolls.');
  const begun = now();
  scroller.scrollTop = scroller.scrollHeight * share;
  await frame();
  await until(() => isRead([...rowsOf(facts)].at(5)));
  return (await painted()) - begun;
}

const elementsOf = ({ list }: ListFacts): number =>
  document.querySelectorAll(`#workspace ${list} *`).length;

const listPage = {
  ...floor,
  openPage,
  leavePage,
  expectRow,
  rowSeen,
  writeRow,
  jump,
  elementsOf,
};
export type ListPage = typeof listPage;
Object.assign(globalThis, { listPage });
