import { companyById } from '#lib/db/company-queries.ts';
import type { Store } from '#lib/db/store.ts';
import type { Company } from '#lib/domain/company.ts';

import { changeFound, type Edited } from './change-found.ts';
import type { CompanyFields } from './company-form.ts';
import { keepDetails } from './keep-details.ts';

/** Writes the checked fields of a form. */
export function editCompany(store: Store, id: string, fields: CompanyFields): Promise<Edited> {
  return changeFound(store, {
    verb: 'editCompany',
    find: (reader) => companyById(reader, id),
    subject: (company) => fields.name ?? company.name,
    changes: (company) => [{ table: 'companies', id, set: companySet(fields, company) }],
  });
}

/** The fields as a record holds them. */
export function companySet(fields: CompanyFields, before?: Company): Partial<Company> {
  const { name, website, domains, phones, note } = fields;
  return {
    ...(name !== undefined && { name }),
    ...(website !== undefined && { website: website ?? undefined }),
    ...(domains && { domains }),
    ...(phones && { phones: keepDetails(before?.phones, phones) }),
    ...(note !== undefined && { note: note ?? undefined }),
  };
}
