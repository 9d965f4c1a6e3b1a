import { companiesByNameList } from '#lib/db/company-queries.ts';
import { contactsByNameList } from '#lib/db/contact-queries.ts';
import { type OrderedList, orderedStretch } from '#lib/db/ordered-rows.ts';
import type { Store } from '#lib/db/store.ts';

const everything = { at: 0, limit: 10_000, from: null, moved: false };

const idsOf = async <T extends 'contacts' | 'companies'>(store: Store, list: OrderedList<T>) => {
  const { records } = await orderedStretch(store, list, everything);
  return records.map(({ id }) => id);
};

export const contactIdsByName = (store: Store): Promise<string[]> =>
  idsOf(store, contactsByNameList);

export const companyIdsByName = (store: Store): Promise<string[]> =>
  idsOf(store, companiesByNameList);
