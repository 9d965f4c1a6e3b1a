import type { Opportunity } from '#lib/domain/opportunity.ts';
import type { Pipeline } from '#lib/domain/pipeline.ts';
import { key } from '#lib/domain/row-keys.ts';

import { recordsById, recordsWithKeys } from './keyed.ts';
import { read } from './read.ts';
import { recordOf } from './schema.ts';
import type { Reader } from './store.ts';

export interface Parties {
  contactIds: readonly string[];
  companyIds: readonly string[];
}

/** Open opportunities that one of the people or companies takes part in, the last touched first. */
export function openOpportunitiesFor(
  store: Reader,
  { contactIds, companyIds }: Parties,
): Promise<Opportunity[]> {
  const keys = [...contactIds.map(key.openContact), ...companyIds.map(key.openCompany)];
  return read(store, ['opportunities'], () => recordsWithKeys(store, 'opportunities', keys)).then(
    lastTouchedFirst,
  );
}

/** Those of a contact and of the company that the contact works for. */
export const openOpportunitiesAround = (store: Reader, contactId: string): Promise<Opportunity[]> =>
  read(store, ['contacts', 'opportunities'], async () => {
    const [contact] = await recordsById(store, 'contacts', [contactId]);
    const companyIds = contact?.companyId === undefined ? [] : [contact.companyId];
    return openOpportunitiesFor(store, { contactIds: [contactId], companyIds });
  });

/** Undefined for a deleted opportunity, too. */
export async function opportunityById(store: Reader, id: string): Promise<Opportunity | undefined> {
  const [opportunity] = await opportunitiesByIds(store, [id]);
  return opportunity;
}

/** In the order of the ids, without deleted and unknown ones. */
export const opportunitiesByIds = (store: Reader, ids: readonly string[]): Promise<Opportunity[]> =>
  read(store, ['opportunities'], () => recordsById(store, 'opportunities', ids));

/** In their order. There are a handful. */
export const pipelines = (store: Reader): Promise<Pipeline[]> =>
  read(store, ['pipelines'], () => store.db.pipelines.toArray()).then((rows) =>
    rows
      .filter(({ deletedAt }) => deletedAt === undefined)
      .map((row) => recordOf<'pipelines'>(row))
      .sort((one, other) => one.order - other.order),
  );

const lastTouchedFirst = (opportunities: Opportunity[]): Opportunity[] =>
  opportunities.sort(
    (one, other) => other.updatedAt - one.updatedAt || (one.id < other.id ? -1 : 1),
  );
