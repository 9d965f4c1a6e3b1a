import type { Change } from '#lib/db/change.ts';
import { commit } from '#lib/db/commit.ts';
import { companyByName } from '#lib/db/company-by-name.ts';
import { companiesByDomains } from '#lib/db/company-queries.ts';
import { contactsByEmails, contactsByPhone } from '#lib/db/contact-queries.ts';
import type { Reader, Store } from '#lib/db/store.ts';
import type { Committed } from '#lib/db/write.ts';
import { isFreeMail } from '#lib/domain/free-mail.ts';
import { nameFromAddress } from '#lib/domain/person-name.ts';

import { contactChanges } from './create-contact.ts';
import { domainOfParty, type PageParty } from './page-parties.ts';
import { parseLink } from './parse-link.ts';
import { shownPhone } from './parse-phone.ts';
import { companyDomainOf } from './registrable-domain.ts';

/**
 * Makes somebody whom a page names a contact, or an organisation a company, in one step that Undo takes back as one. Every value
 * remembers how the page said it, and the page stays as a link. Who has one of the addresses or numbers already is not added twice.
 */
export function addFromPage(store: Store, party: PageParty, pageUrl: string): Promise<Committed> {
  const id = store.newId();
  const subject = nameOf(party);
  const page = parseLink(pageUrl.replace(/#.*$/s, ''));
  return party.kind === 'organization'
    ? commit(store, { verb: 'addCompany', subject }, (reader) =>
        companyChanges(reader, id, party, subject, page),
      )
    : commit(store, { verb: 'addContact', subject }, (reader) =>
        personChanges(store, reader, id, party, subject, page),
      );
}

/** A page may show an address or a number without saying whose it is. */
export function nameOf({ name, emails: [email], phones: [phone], urls: [url] }: PageParty): string {
  if (name !== null) return name;
  if (email) return nameFromAddress(email) ?? email;
  return phone ? shownPhone(phone) : (url ?? '');
}

async function personChanges(
  store: Store,
  reader: Reader,
  id: string,
  party: PageParty,
  displayName: string,
  page: string | null,
): Promise<Change[]> {
  const { emails, phones, source } = party;
  const domains = emails.flatMap((email) => companyDomainOf(email) ?? []);
  const [known, [employer]] = await Promise.all([
    contactsByEmails(reader, emails),
    companiesByDomains(reader, domains),
  ]);
  if (known.size > 0) return [];
  if (emails.length === 0) {
    const sharing = await Promise.all(phones.map(({ value }) => contactsByPhone(reader, value)));
    if (sharing.flat().length > 0) return [];
  }
  const changes = await contactChanges(store, reader, id, {
    displayName,
    title: party.title,
    company: employer?.name ?? party.company,
    emails,
    phones,
  });
  const links = [...new Set([...party.urls, ...(page === null ? [] : [page])])];
  const sourced = <T>(values: readonly T[]) => values.map((one) => ({ ...one, source }));
  const set = {
    emails: sourced(emails.map((value) => ({ value }))),
    ...(phones.length > 0 && { phones: sourced(phones) }),
    ...(links.length > 0 && { urls: sourced(links.map((value) => ({ value }))) }),
    ...(party.address !== null && { addresses: sourced([{ value: party.address }]) }),
  };
  return [...changes, { table: 'contacts', id, set }];
}

async function companyChanges(
  reader: Reader,
  id: string,
  party: PageParty,
  name: string,
  page: string | null,
): Promise<Change[]> {
  if (await companyByName(reader, name)) return [];
  const { phones, urls, address, source } = party;
  const domain = domainOfParty(party);
  const domains = domain === null || isFreeMail(domain) ? [] : [domain];
  const taken = await companiesByDomains(reader, domains);
  if (taken.length > 0) return [];
  const website = urls[0] ?? page;
  const set = {
    name,
    domains,
    ...(website !== null && { website }),
    ...(phones.length > 0 && { phones: phones.map((one) => ({ ...one, source })) }),
    ...(address !== null && { addresses: [{ value: address, source }] }),
  };
  return [{ table: 'companies', id, set }];
}
