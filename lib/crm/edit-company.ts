import { commit } from '#lib/db/commit.ts';
import { companyById } from '#lib/db/company-queries.ts';
import type { Store } from '#lib/db/store.ts';
import type { Company } from '#lib/domain/company.ts';

import type { CompanyFields } from './company-form.ts';
import type { Edited } from './edit-contact.ts';
import { keepDetails } from './keep-details.ts';

/** Writes the checked fields of a form. */
export async function editCompany(
  store: Store,
  id: string,
  fields: CompanyFields,
): Promise<Edited> {
  const named = await companyById(store, id);
  if (!named) return { status: 'gone' };
  const label = { verb: 'editCompany', subject: fields.name ?? named.name } as const;
  let gone = false;
  const committed = await commit(store, label, async (reader) => {
    const company = await companyById(reader, id);
    gone = company === undefined;
    return company ? [{ table: 'companies', id, set: companySet(fields, company) }] : [];
  });
  return gone ? { status: 'gone' } : committed;
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
