import { commit } from '#lib/db/commit.ts';
import { contactById, contactsByEmails } from '#lib/db/contact-queries.ts';
import type { Store } from '#lib/db/store.ts';
import type { Refused } from '#lib/db/write.ts';
import type { Email } from '#lib/domain/email.ts';

export type AddressAdded =
  | { status: 'added'; entry: string; name: string }
  /** The contact was deleted meanwhile. */
  | { status: 'gone' }
  /** Somebody has it already: an address says who somebody is. */
  | { status: 'taken' }
  | Refused;

/** Gives a contact one more address, by which mail is recognised from then on. */
export async function addAddress(
  store: Store,
  contactId: string,
  email: Email,
): Promise<AddressAdded> {
  let name: string | undefined;
  const added = await commit(store, { verb: 'addAddress', subject: email }, async (reader) => {
    const [contact, holders] = await Promise.all([
      contactById(reader, contactId),
      contactsByEmails(reader, [email]),
    ]);
    name = contact?.displayName;
    if (!contact || holders.size > 0) return [];
    const emails = [...contact.emails, { value: email, source: 'header' }];
    return [{ table: 'contacts', id: contactId, set: { emails } }];
  });
  if (added.status === 'nothing') return { status: name === undefined ? 'gone' : 'taken' };
  if (added.status !== 'committed') return added;
  return { status: 'added', entry: added.entry, name: name ?? '' };
}
