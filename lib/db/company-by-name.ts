import type { Company } from '#lib/domain/company.ts';
import { fold } from '#lib/domain/fold.ts';
import { key } from '#lib/domain/row-keys.ts';

import { oldestFirst, recordsWithKey } from './keyed.ts';
import { read } from './read.ts';
import type { Reader } from './store.ts';

/** The company known longest under exactly this name, but for case, accents and spaces. */
export async function companyByName(store: Reader, name: string): Promise<Company | undefined> {
  const sought = fold(name);
  const found = await read(store, ['companies'], () =>
    recordsWithKey(store, 'companies', key.name(name)),
  );
  // The key holds only the beginning of a long name.
  return found.filter((company) => fold(company.name) === sought).sort(oldestFirst)[0];
}
