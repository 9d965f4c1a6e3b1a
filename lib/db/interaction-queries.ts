import type { Interaction } from '#lib/domain/interaction.ts';
import { key, timeKey } from '#lib/domain/row-keys.ts';

import { recordsById, recordsWithKey, recordsWithKeys } from './keyed.ts';
import { between, headOf, type OrderedList } from './ordered-rows.ts';
import { read } from './read.ts';
import { recordOf } from './schema.ts';
import type { Reader } from './store.ts';

/** Whose history. */
export type HistoryOf = { contactId: string } | { companyId: string } | { opportunityId: string };

export interface HistoryPage {
  /** The last one of the page before: what follows is older. */
  before?: { at: number; id: string };
  limit: number;
}

/** So much of a history is on a card. Whoever needs less of it beside a card asks for as much, and it is read once. */
export const historyHead = 24;

/** Newest first. */
export const historyOf = (
  store: Reader,
  of: HistoryOf,
  page: HistoryPage,
): Promise<Interaction[]> => newestFirst(store, ownerKey(of), page);

/** Newest first, to be read anywhere. */
export const historyList = (of: HistoryOf): OrderedList<'interactions'> => ({
  table: 'interactions',
  prefix: `${ownerKey(of)}:`,
  backwards: true,
});

/** Whoever it was with, newest first. */
export const recentInteractions = (store: Reader, limit: number): Promise<Interaction[]> =>
  newestFirst(store, key.everyHistory, { limit });

/** Undefined for a deleted interaction, too. */
export async function interactionById(store: Reader, id: string): Promise<Interaction | undefined> {
  const [found] = await read(store, ['interactions'], () =>
    recordsById(store, 'interactions', [id]),
  );
  return found;
}

/** Logs of a mail by any of its names, deleted ones included: those are revived instead of logged twice. */
export const interactionsByMailKeys = (
  store: Reader,
  mailKeys: readonly string[],
): Promise<Interaction[]> =>
  read(store, ['interactions'], () =>
    recordsWithKeys(store, 'interactions', mailKeys.map(key.mail)),
  );

/** Logged mails of a thread, oldest first. */
export function interactionsOfThread(
  store: Reader,
  webmail: string,
  threadKey: string,
): Promise<Interaction[]> {
  return read(store, ['interactions'], () =>
    recordsWithKey(store, 'interactions', key.thread(webmail, threadKey)).then((found) =>
      found.sort((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1)),
    ),
  );
}

/** Whoever they were with, oldest first; both ends included, epoch ms. */
export async function interactionsBetween(
  store: Reader,
  from: number,
  to: number,
): Promise<Interaction[]> {
  const rows = await read(store, ['interactions'], () =>
    store.db.interactions
      .where('keys')
      .between(key.history(key.everyHistory, from), key.history(key.everyHistory, to), true, true)
      .toArray(),
  );
  return rows.map((row) => recordOf<'interactions'>(row));
}

function newestFirst(
  store: Reader,
  owner: string,
  { before, limit }: HistoryPage,
): Promise<Interaction[]> {
  const list = { table: 'interactions', prefix: `${owner}:`, backwards: true } as const;
  return read(store, ['interactions'], () =>
    (before === undefined
      ? headOf(store, list, limit)
      : // Several of one time are in the order of their ids, backwards like all the rest.
        between(store, list, { from: key.history(owner, before.at) })
          .and((row) => isBehind(row, before))
          .limit(limit)
          .toArray()
    ).then((rows) => rows.map((row) => recordOf<'interactions'>(row))),
  );
}

const isBehind = (row: Interaction, before: { at: number; id: string }): boolean =>
  timeKey(row.at) !== timeKey(before.at) || row.id < before.id;

function ownerKey(of: HistoryOf): string {
  if ('contactId' in of) return key.contact(of.contactId);
  return 'companyId' in of ? key.company(of.companyId) : key.opportunity(of.opportunityId);
}
