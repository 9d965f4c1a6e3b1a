import type { Contact } from '#lib/domain/contact.ts';
import type { Email } from '#lib/domain/email.ts';
import { key } from '#lib/domain/row-keys.ts';

import { oldestFirst, recordsById, recordsWithKey } from './keyed.ts';
import type { OrderedList } from './ordered-rows.ts';
import { read } from './read.ts';
import type { Reader } from './store.ts';

const mostNamesakes = 20;

/** Everybody who has one of the addresses. Two people may share one: the one known longer comes first. */
export function contactsByEmails(
  store: Reader,
  emails: readonly Email[],
): Promise<Map<Email, Contact[]>> {
  const wanted = [...new Set(emails)];
  return read(store, ['contacts'], () => {
    const asked = wanted.map((email) => recordsWithKey(store, 'contacts', key.email(email)));
    return Promise.all(asked).then((found) => {
      const known = wanted.flatMap((email, index): [Email, Contact[]][] => {
        const contacts = found[index] ?? [];
        return contacts.length === 0 ? [] : [[email, contacts.sort(oldestFirst)]];
      });
      return new Map(known);
    });
  });
}

/** Everybody with this number (E.164). */
export const contactsByPhone = (store: Reader, phone: string): Promise<Contact[]> =>
  read(store, ['contacts'], () => recordsWithKey(store, 'contacts', key.phone(phone)));

/** Everybody of this whole name, but for case, accents and spaces: namesakes, of whom something else has to tell which is meant. */
export const contactsByName = (store: Reader, name: string): Promise<Contact[]> =>
  read(store, ['contacts'], () => recordsWithKey(store, 'contacts', key.name(name), mostNamesakes));

/** Undefined for a deleted contact, too. */
export const contactById = (store: Reader, id: string): Promise<Contact | undefined> =>
  contactsByIds(store, [id]).then(([contact]) => contact);

/** In the order of the ids, without deleted and unknown ones. */
export const contactsByIds = (store: Reader, ids: readonly string[]): Promise<Contact[]> =>
  read(store, ['contacts'], () => recordsById(store, 'contacts', ids));

/** The ones known longest first. */
export const contactsOfCompany = (
  store: Reader,
  companyId: string,
  limit: number,
): Promise<Contact[]> =>
  read(store, ['contacts'], () => recordsWithKey(store, 'contacts', key.company(companyId), limit));

/** All of them, by name, to be read anywhere. */
export const contactsByNameList: OrderedList<'contacts'> = {
  table: 'contacts',
  prefix: key.name(''),
  backwards: false,
};
