import type { Change } from '#lib/db/change.ts';
import { companyByName } from '#lib/db/company-by-name.ts';
import { companiesByDomains } from '#lib/db/company-queries.ts';
import type { Reader, Store } from '#lib/db/store.ts';
import type { Email } from '#lib/domain/email.ts';

import { companyDomainOf } from './registrable-domain.ts';

export interface NamedCompany {
  id: string;
  /** What makes it, when it is new. */
  changes: Change[];
}

/**
 * The company of that name, or a new one, which gets the domain of the person's addresses unless that is another company's or a mail
 * provider's. To be called within the write that uses it.
 */
export async function companyOfName(
  store: Store,
  reader: Reader,
  name: string,
  emails: readonly Email[],
): Promise<NamedCompany> {
  const domains = [...new Set(emails.flatMap((email) => companyDomainOf(email) ?? []))];
  const [known, taken] = await Promise.all([
    companyByName(reader, name),
    companiesByDomains(reader, domains),
  ]);
  if (known) return { id: known.id, changes: [] };
  const id = store.newId();
  const free = domains.filter((domain) =>
    taken.every((company) => !company.domains.includes(domain)),
  );
  return { id, changes: [{ table: 'companies', id, isNew: true, set: { name, domains: free } }] };
}
