import type { Company } from '#lib/domain/company.ts';
import { key } from '#lib/domain/row-keys.ts';

import { oldestFirst, recordsById, recordsWithKeys } from './keyed.ts';
import type { OrderedList } from './ordered-rows.ts';
import { read } from './read.ts';
import type { Reader } from './store.ts';

/** Companies that have any of the domains. For a host the caller passes the host and the suffixes that may be registered. */
export async function companiesByDomains(
  store: Reader,
  domains: readonly string[],
): Promise<Company[]> {
  const companies = await read(store, ['companies'], () =>
    recordsWithKeys(store, 'companies', domains.map(key.domain)),
  );
  return companies.sort(oldestFirst);
}

/** Undefined for a deleted company, too. */
export const companyById = (store: Reader, id: string): Promise<Company | undefined> =>
  companiesByIds(store, [id]).then(([company]) => company);

/** In the order of the ids, without deleted and unknown ones. */
export const companiesByIds = (store: Reader, ids: readonly string[]): Promise<Company[]> =>
  read(store, ['companies'], () => recordsById(store, 'companies', ids));

/** All of them, by name, to be read anywhere. */
export const companiesByNameList: OrderedList<'companies'> = {
  table: 'companies',
  prefix: key.name(''),
  backwards: false,
};
