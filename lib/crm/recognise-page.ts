import { companyByName } from '#lib/db/company-by-name.ts';
import { companiesByDomains } from '#lib/db/company-queries.ts';
import {
  contactsByEmails,
  contactsByName,
  contactsByPhone,
  contactsOfCompany,
} from '#lib/db/contact-queries.ts';
import { read } from '#lib/db/read.ts';
import { factsOf, type RecordFacts } from '#lib/db/record-facts.ts';
import type { Reader } from '#lib/db/store.ts';
import type { Company } from '#lib/domain/company.ts';
import type { Contact } from '#lib/domain/contact.ts';

import { domainOfParty, type PageParty } from './page-parties.ts';

/** By what somebody on a page was known, the most certain first. */
export type KnownBy = 'address' | 'number' | 'profile';

export interface KnownPerson {
  contact: Contact;
  by: KnownBy;
  facts: RecordFacts;
}

export interface KnownCompany {
  company: Company;
  /** The ones known longest first, without those whom the page names itself. */
  people: { contact: Contact; facts: RecordFacts }[];
}

export interface RecognisedPage {
  people: KnownPerson[];
  /** The page's own company first. */
  companies: KnownCompany[];
  /** Who is not known, in the order of the page. */
  unknown: PageParty[];
}

/** More people at a company would push the page's own off the screen. */
const mostColleagues = 5;

/**
 * Who on a page is known, and at which of the companies that it speaks of somebody is. One transaction, so that somebody who is
 * being added is on one of the two lists and not on both.
 */
export function recognisePage(
  reader: Reader,
  parties: readonly PageParty[],
  /** The registrable domain of the page; null where it is nobody's own. */
  domain: string | null,
): Promise<RecognisedPage> {
  const tables = ['contacts', 'companies', 'interactions', 'opportunities'] as const;
  return read(reader, tables, async () => {
    const found = await Promise.all(parties.map((party) => personOf(reader, party)));
    const companies = await Promise.all(parties.map((party) => organisationOf(reader, party)));
    const own = domain === null ? [] : await companiesByDomains(reader, [domain]);
    const people = byRank(found.filter((one) => one !== null));
    const named = new Set(people.map(({ contact }) => contact.id));
    const known = unique([...own.slice(0, 1), ...companies.filter((one) => one !== null)]);
    return {
      people: await Promise.all(people.map((one) => withFacts(reader, one))),
      companies: await Promise.all(
        known.map(async (company) => ({
          company,
          people: await peopleAt(reader, company, named),
        })),
      ),
      unknown: parties.filter((_, index) => !found[index] && !companies[index]),
    };
  });
}

type Match = Omit<KnownPerson, 'facts'>;

/** Nobody's name alone is enough: a name is only a suggestion. */
async function personOf(reader: Reader, party: PageParty): Promise<Match | null> {
  if (party.kind === 'organization') return null;
  const byEmail = await contactsByEmails(reader, party.emails);
  const [addressed] = party.emails.flatMap((email) => byEmail.get(email)?.[0] ?? []);
  if (addressed) return { contact: addressed, by: 'address' };
  const numbers = await Promise.all(
    party.phones.map(({ value }) => contactsByPhone(reader, value)),
  );
  // A switchboard's number is several people's, and so tells of nobody.
  const [dialled, another] = unique(numbers.flat());
  if (dialled && !another) return { contact: dialled, by: 'number' };
  if (party.urls.length === 0 || party.name === null) return null;
  const wanted = new Set(party.urls.map(comparable));
  const namesakes = await contactsByName(reader, party.name);
  const profiled = namesakes.find(({ urls = [] }) =>
    urls.some(({ value }) => wanted.has(comparable(value))),
  );
  return profiled ? { contact: profiled, by: 'profile' } : null;
}

/** By its domain, else by its whole name. */
async function organisationOf(reader: Reader, party: PageParty): Promise<Company | null> {
  if (party.kind !== 'organization') return null;
  const domain = domainOfParty(party);
  const [company] = domain === null ? [] : await companiesByDomains(reader, [domain]);
  return (
    company ?? (party.name === null ? null : ((await companyByName(reader, party.name)) ?? null))
  );
}

async function peopleAt(
  reader: Reader,
  company: Company,
  named: ReadonlySet<string>,
): Promise<KnownCompany['people']> {
  const contacts = await contactsOfCompany(reader, company.id, mostColleagues + named.size);
  const others = contacts.filter(({ id }) => !named.has(id)).slice(0, mostColleagues);
  return Promise.all(others.map((contact) => withFacts(reader, { contact })));
}

const withFacts = async <T extends { contact: Contact }>(
  reader: Reader,
  one: T,
): Promise<T & { facts: RecordFacts }> => ({
  ...one,
  facts: await factsOf(reader, 'contact', one.contact.id),
});

const ranks: readonly KnownBy[] = ['address', 'number', 'profile'];

/** Each once, by what tells most. */
function byRank(matches: readonly Match[]): Match[] {
  const sorted = matches.toSorted((one, other) => ranks.indexOf(one.by) - ranks.indexOf(other.by));
  return [
    ...new Map(sorted.toReversed().map((one) => [one.contact.id, one])).values(),
  ].toReversed();
}

const unique = <T extends { id: string }>(records: readonly T[]): T[] => [
  ...new Map(records.map((record) => [record.id, record])).values(),
];

/** `https://www.linkedin.com/in/ann/?trk=x` and `http://linkedin.com/in/ann` are one profile. */
const comparable = (url: string): string =>
  url
    .toLowerCase()
    .replace(/^https?:\/\/(?:[a-z]{2,3}\.)?/, '')
    .replace(/[?#].*$/s, '')
    .replace(/\/+$/, '');
