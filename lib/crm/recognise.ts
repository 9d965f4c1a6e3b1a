import { contactsByEmails } from '#lib/db/contact-queries.ts';
import type { Reader } from '#lib/db/store.ts';
import type { Contact } from '#lib/domain/contact.ts';
import type { Party } from '#lib/domain/mail.ts';

export interface Person {
  party: Party;
  /** The oldest record with this address; duplicates are merged elsewhere, never guessed here. */
  contact: Contact | null;
}

/** Who of these people is known: one transaction over one index, whatever their number. */
export function recognise(reader: Reader, parties: readonly Party[]): Promise<Person[]> {
  const emails = parties.flatMap(({ email }) => email ?? []);
  return contactsByEmails(reader, emails).then((contacts) =>
    parties.map((party) => ({
      party,
      contact: (party.email && contacts.get(party.email)?.[0]) ?? null,
    })),
  );
}
