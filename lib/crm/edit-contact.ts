import { companyById } from '#lib/db/company-queries.ts';
import { contactById } from '#lib/db/contact-queries.ts';
import type { Reader, Store } from '#lib/db/store.ts';
import type { Contact } from '#lib/domain/contact.ts';
import { fold } from '#lib/domain/fold.ts';

import { changeFound, type Edited } from './change-found.ts';
import type { NamedCompany } from './company-of-name.ts';
import { companyOfName } from './company-of-name.ts';
import type { ContactFields } from './contact-form.ts';
import { keepDetails } from './keep-details.ts';

/** Writes the checked fields of a form; a company is found by its name or made. */
export function editContact(store: Store, id: string, fields: ContactFields): Promise<Edited> {
  return changeFound(store, {
    verb: 'editContact',
    find: (reader) => contactById(reader, id),
    subject: (contact) => fields.displayName ?? contact.displayName,
    async changes(contact, reader) {
      const company = await companyFor(store, reader, contact, fields);
      return [
        ...(company?.changes ?? []),
        { table: 'contacts', id, set: { ...contactSet(fields, contact), ...companySet(company) } },
      ];
    },
  });
}

/** The fields as a record holds them, without the company. */
export function contactSet(fields: ContactFields, before?: Contact): Partial<Contact> {
  const { displayName, title, emails, phones, links, note } = fields;
  return {
    ...(displayName !== undefined && { displayName }),
    ...(title !== undefined && { title: title ?? undefined }),
    ...(note !== undefined && { note: note ?? undefined }),
    ...(emails && {
      emails: keepDetails(before?.emails, emails.map(listed)),
    }),
    ...(phones && { phones: keepDetails(before?.phones, phones) }),
    ...(links && {
      urls: keepDetails(before?.urls, links.map(listed)),
    }),
  };
}

const listed = <T extends string>(value: T): { value: T } => ({ value });

/** Null takes the company away, undefined leaves it. */
async function companyFor(
  store: Store,
  reader: Reader,
  contact: Contact,
  { company, emails }: ContactFields,
): Promise<NamedCompany | null | undefined> {
  if (company === undefined || company === null) return company;
  const current =
    contact.companyId === undefined ? undefined : await companyById(reader, contact.companyId);
  if (current && fold(current.name) === fold(company)) return undefined;
  const addresses = emails ?? contact.emails.map(({ value }) => value);
  return companyOfName(store, reader, company, addresses);
}

const companySet = (company: NamedCompany | null | undefined): Partial<Contact> =>
  company === undefined ? {} : { companyId: company?.id };
