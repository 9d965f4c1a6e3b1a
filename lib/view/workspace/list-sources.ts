import { companiesByIds, companiesByNameList } from '#lib/db/company-queries.ts';
import { contactsByIds, contactsByNameList } from '#lib/db/contact-queries.ts';
import type { OrderedList } from '#lib/db/ordered-rows.ts';
import { read } from '#lib/db/read.ts';
import { searchRecords } from '#lib/db/search-records.ts';
import type { Store } from '#lib/db/store.ts';
import type { Company } from '#lib/domain/company.ts';
import type { Contact } from '#lib/domain/contact.ts';
import { initials } from '#lib/domain/person-name.ts';
import type { RecordByTable } from '#lib/domain/records.ts';
import { soughtIn } from '#lib/domain/sought.ts';

import { hueOf } from '../avatar.ts';
import { surveyedRows } from '../surveyed-rows.ts';
import type { ListRow, ListSource } from './record-list.ts';

/** People with their title and company, and their first address. */
export const contactSource = (store: Store): ListSource => ({
  ...byName(store, contactsByNameList, (contacts) => contactRows(store, contacts)),
  found: (text, limit) => searchRecords(store, soughtIn(text), { kinds: ['contact'], limit }),
  rows: async (ids) => contactRows(store, await contactsByIds(store, ids)),
});

/** Companies with their domains. */
export const companySource = (store: Store): ListSource => ({
  ...byName(store, companiesByNameList, async (companies) => companyRows(companies)),
  found: (text, limit) => searchRecords(store, soughtIn(text), { kinds: ['company'], limit }),
  rows: async (ids) => companyRows(await companiesByIds(store, ids)),
});

const byName = <T extends 'contacts' | 'companies'>(
  store: Store,
  list: OrderedList<T>,
  rowsOf: (records: readonly RecordByTable[T][]) => Promise<ListRow[]>,
): Pick<ListSource, 'all' | 'count' | 'placeOf'> => {
  const { survey, stretch, placeOf } = surveyedRows(store, list, 'kept');
  return {
    all: {
      read: (wanted) =>
        read(store, ['contacts', 'companies'], async () => {
          const { records, ...place } = await stretch(wanted);
          return { ...place, rows: await rowsOf(records) };
        }),
    },
    count: async () => (await survey()).count,
    placeOf,
  };
};

async function contactRows(store: Store, contacts: readonly Contact[]): Promise<ListRow[]> {
  const companyIds = [...new Set(contacts.flatMap(({ companyId }) => companyId ?? []))];
  const companies = companyIds.length === 0 ? [] : await companiesByIds(store, companyIds);
  const nameOf = new Map(companies.map(({ id, name }) => [id, name]));
  return contacts.map(({ id, displayName, emails, title, companyId }) => {
    const email = emails[0]?.value ?? '';
    const name = displayName.trim() || email;
    const company = companyId === undefined ? undefined : nameOf.get(companyId);
    return {
      id,
      name,
      initials: initials(name),
      hue: hueOf(email || name),
      detail: [title, company].filter(Boolean).join(' · '),
      aside: email,
    };
  });
}

const companyRows = (companies: readonly Company[]): ListRow[] =>
  companies.map(({ id, name, domains, industry }) => ({
    id,
    name: name.trim() || (domains[0] ?? ''),
    initials: initials(name),
    hue: hueOf(name),
    detail: industry ?? '',
    aside: domains.join(', '),
  }));
