import { companiesByIds, companyIdsByName } from '#lib/db/company-queries.ts';
import { contactIdsByName, contactsByIds } from '#lib/db/contact-queries.ts';
import { searchRecords } from '#lib/db/search-records.ts';
import type { Store } from '#lib/db/store.ts';
import { initials } from '#lib/domain/person-name.ts';
import { soughtIn } from '#lib/domain/sought.ts';

import { hueOf } from '../avatar.ts';
import type { ListSource } from './record-list.ts';

/** People with their title and company, and their first address. */
export const contactSource = (store: Store): ListSource => ({
  ids: () => contactIdsByName(store),
  found: (text, limit) => searchRecords(store, soughtIn(text), { kinds: ['contact'], limit }),
  async rows(ids) {
    const contacts = await contactsByIds(store, ids);
    const companyIds = [...new Set(contacts.flatMap(({ companyId }) => companyId ?? []))];
    const companies = await companiesByIds(store, companyIds);
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
  },
});

/** Companies with their domains. */
export const companySource = (store: Store): ListSource => ({
  ids: () => companyIdsByName(store),
  found: (text, limit) => searchRecords(store, soughtIn(text), { kinds: ['company'], limit }),
  async rows(ids) {
    const companies = await companiesByIds(store, ids);
    return companies.map(({ id, name, domains, industry }) => ({
      id,
      name: name.trim() || (domains[0] ?? ''),
      initials: initials(name),
      hue: hueOf(name),
      detail: industry ?? '',
      aside: domains.join(', '),
    }));
  },
});
