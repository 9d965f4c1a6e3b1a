import type { Change, ChangeIn } from '#lib/db/change.ts';
import { commit } from '#lib/db/commit.ts';
import type { Reader, Store } from '#lib/db/store.ts';
import type { Refused } from '#lib/db/write.ts';

import { companyOfName } from './company-of-name.ts';
import type { ContactFields } from './contact-form.ts';
import { contactSet } from './edit-contact.ts';

export type Created = { status: 'created'; id: string; entry: string } | Refused;

export type NewContact = ContactFields & { displayName: string };

/** A contact out of the checked fields of a form, with a company found by its name or made. */
export async function createContact(store: Store, fields: NewContact): Promise<Created> {
  const id = store.newId();
  const label = { verb: 'addContact', subject: fields.displayName } as const;
  const committed = await commit(store, label, (reader) =>
    contactChanges(store, reader, id, fields),
  );
  return created(committed, id);
}

/** What makes the contact; to be called within the write that makes it. */
export async function contactChanges(
  store: Store,
  reader: Reader,
  id: string,
  fields: NewContact,
): Promise<[...Change[], ChangeIn<'contacts'>]> {
  const { company: name, emails = [] } = fields;
  const company = name ? await companyOfName(store, reader, name, emails) : undefined;
  const set = {
    emails: [],
    ...contactSet(fields),
    ...(company && { companyId: company.id }),
    lifecycle: 'suspect' as const,
  };
  return [...(company?.changes ?? []), { table: 'contacts', id, isNew: true, set }];
}

/** A record with a new id is never "nothing". */
export function created(
  committed: { status: 'nothing' } | { status: 'committed'; entry: string } | Refused,
  id: string,
): Created {
  if (committed.status === 'committed') return { status: 'created', id, entry: committed.entry };
  if (committed.status === 'nothing') throw new Error('A new record was already there.');
  return committed;
}
