import { commit } from '#lib/db/commit.ts';
import { companyById } from '#lib/db/company-queries.ts';
import type { Store } from '#lib/db/store.ts';
import type { Company } from '#lib/domain/company.ts';
import type { Label } from '#lib/domain/verbs.ts';

import type { CompanyFields } from './company-form.ts';
import type { Edited } from './edit-contact.ts';
import { keepDetails } from './keep-details.ts';

/** Writes the checked fields of a form. */
export async function editCompany(
  store: Store,
  id: string,
  fields: CompanyFields,
): Promise<Edited> {
  let company: Company | undefined;
  const label = (): Label => ({
    verb: 'editCompany',
    subject: fields.name ?? company?.name ?? '',
  });
  const committed = await commit(store, label, async (reader) => {
    company = await companyById(reader, id);
    return company ? [{ table: 'companies', id, set: companySet(fields, company) }] : [];
  });
  return committed.status === 'nothing' && !company ? { status: 'gone' } : committed;
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
