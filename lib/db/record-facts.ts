import { key } from '#lib/domain/row-keys.ts';
import type { SearchKind } from '#lib/domain/sought.ts';

import { read } from './read.ts';
import type { Reader } from './store.ts';

/** What tells one record that is found from another: whether something is going on with it. */
export interface RecordFacts {
  /** When something last passed between us, epoch ms. */
  lastAt: number | null;
  openOpportunities: number;
}

/** Of several at once, in their order. */
export const factsOfAll = (
  store: Reader,
  records: readonly { kind: SearchKind; id: string }[],
): Promise<RecordFacts[]> =>
  read(store, ['interactions', 'opportunities'], () =>
    Promise.all(records.map(({ kind, id }) => factsOf(store, kind, id))),
  );

/** For whoever has a transaction open over both tables. */
export async function factsOf(store: Reader, kind: SearchKind, id: string): Promise<RecordFacts> {
  const [lastAt, openOpportunities] = await Promise.all([
    lastTime(store, ownerKey[kind](id)),
    openCount(store, kind, id),
  ]);
  return { lastAt, openOpportunities };
}

const ownerKey = { contact: key.contact, company: key.company, opportunity: key.opportunity };

/** When something last passed with each of them, for many whose ids are in order; in a transaction over interactions. */
export async function lastTimes(
  store: Reader,
  kind: SearchKind,
  ids: readonly string[],
): Promise<(number | null)[]> {
  const owners = ids.map(ownerKey[kind]);
  const [first, last] = [owners[0], owners.at(-1)];
  if (first === undefined || last === undefined) return [];
  const all = store.db.interactions.where('keys').between(`${first}:`, `${last}:\uffff`);
  // Most opportunities have none, and companies of a list that was bought.
  if ((await all.limit(1).primaryKeys()).length === 0) return ids.map(() => null);
  return Promise.all(owners.map((owner) => lastTime(store, owner)));
}

/**
 * With the last interaction itself, though only its time is wanted: its key alone takes a cursor, which in Chromium 156 is three times
 * as dear as a record.
 */
async function lastTime({ db }: Reader, owner: string): Promise<number | null> {
  const found = db.interactions.where('keys').between(`${owner}:`, `${owner}:\uffff`);
  // oxlint-disable-next-line unicorn/no-array-reverse -- a Dexie collection
  const [last] = await found.reverse().limit(1).toArray();
  return last?.at ?? null;
}

async function openCount({ db }: Reader, kind: SearchKind, id: string): Promise<number> {
  if (kind === 'opportunity') return (await db.opportunities.get(id))?.status === 'open' ? 1 : 0;
  const open = kind === 'contact' ? key.openContact(id) : key.openCompany(id);
  return db.opportunities.where('keys').equals(open).count();
}
