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
  const owner = { contact: key.contact, company: key.company, opportunity: key.opportunity };
  const [lastAt, openOpportunities] = await Promise.all([
    lastTime(store, owner[kind](id)),
    openCount(store, kind, id),
  ]);
  return { lastAt, openOpportunities };
}

/** Out of the last key alone: the interaction itself, with its text, is not read. */
async function lastTime({ db }: Reader, owner: string): Promise<number | null> {
  const found = db.interactions.where('keys').between(`${owner}:`, `${owner}:\uffff`);
  // oxlint-disable-next-line unicorn/no-array-reverse -- a Dexie collection
  const [last] = await found.reverse().limit(1).keys();
  return typeof last === 'string' ? Number.parseInt(last.slice(owner.length + 1), 36) : null;
}

async function openCount({ db }: Reader, kind: SearchKind, id: string): Promise<number> {
  if (kind === 'opportunity') return (await db.opportunities.get(id))?.status === 'open' ? 1 : 0;
  const open = kind === 'contact' ? key.openContact(id) : key.openCompany(id);
  return db.opportunities.where('keys').equals(open).count();
}
