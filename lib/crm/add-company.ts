import { commit } from '#lib/db/commit.ts';
import type { Store } from '#lib/db/store.ts';

import type { CompanyFields } from './company-form.ts';
import type { Created } from './create-contact.ts';
import { created } from './create-contact.ts';
import { companySet } from './edit-company.ts';

/** A company out of the checked fields of a form. */
export async function addCompany(
  store: Store,
  fields: CompanyFields & { name: string },
): Promise<Created> {
  const id = store.newId();
  const committed = await commit(store, { verb: 'addCompany', subject: fields.name }, [
    { table: 'companies', id, isNew: true, set: { domains: [], ...companySet(fields) } },
  ]);
  return created(committed, id);
}
