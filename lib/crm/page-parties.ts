import { isAutomatic } from '#lib/domain/automatic.ts';
import type { Email } from '#lib/domain/email.ts';
import { parseEmail } from '#lib/domain/email.ts';
import { partyFrom } from '#lib/domain/party-from.ts';
import { nameParts } from '#lib/domain/person-name.ts';
import type { PartySnapshot, PeopleSnapshot } from '#lib/domain/snapshot.ts';
import { partySources } from '#lib/domain/snapshot.ts';
import { visibleText } from '#lib/domain/visible-text.ts';

import { emailsIn, isFileName, phonesIn } from './find-in-text.ts';
import { mergeParties } from './merge-parties.ts';
import { parseLink } from './parse-link.ts';
import type { PhoneNumber } from './parse-phone.ts';
import { parsePhone } from './parse-phone.ts';
import { plausibleName } from './plausible-name.ts';
import { profileAt } from './profile-at.ts';
import { companyDomainOf, registrableDomain } from './registrable-domain.ts';

/** Somebody whom a page names, checked: nothing in it but what can be stored. */
export interface PageParty extends Pick<PartySnapshot, 'kind' | 'source'> {
  name: string | null;
  title: string | null;
  company: string | null;
  emails: Email[];
  phones: PhoneNumber[];
  urls: string[];
  address: string | null;
}

export interface PageParties {
  /** Each once, the most certain first; those of whom only the name is known come last. */
  parties: PageParty[];
  /** The registrable domain of the page: whose page it is, where a company is known by it. */
  domain: string | null;
  /** Files with somebody's card that the page offers. */
  cards: string[];
  complete: boolean;
}

/**
 * Whom a page names. `region` (ISO 3166) says whose notation of phone numbers is meant where neither the number nor the page's own country
 * does.
 */
export function pageParties(snapshot: PeopleSnapshot, region: string | null): PageParties {
  const { url, title, texts = [] } = snapshot;
  const host = URL.parse(url)?.hostname ?? '';
  const regions = [regionOf(host), region];
  const own = profileAt(url, title);
  const mentions = [
    ...snapshot.parties.flatMap((one) => checked(one, regions) ?? []),
    ...(own ? [party('person', 'profile', { name: own.name, urls: [own.url] })] : []),
    ...texts.flatMap((one) => inText(one, regions)),
  ];
  const certainty = ({ source }: PageParty) => partySources.indexOf(source);
  const ordered = mentions.toSorted((one, other) => certainty(one) - certainty(other));
  return {
    parties: mergeParties(ordered),
    domain: registrableDomain(host),
    cards: snapshot.cards.flatMap((card) => parseLink(card) ?? []),
    complete: snapshot.complete,
  };
}

/** The domain by which the company of a party is known; null for providers of mail. */
export function domainOfParty({ kind, emails, urls }: PageParty): string | null {
  const byAddress = emails.map(companyDomainOf).find((domain) => domain !== null);
  if (byAddress !== undefined || kind !== 'organization') return byAddress ?? null;
  const home = urls.find((url) => profileAt(url, null) === null);
  return home === undefined ? null : registrableDomain(URL.parse(home)?.hostname ?? '');
}

/** A party of whom nothing else is known. */
export const party = (
  kind: PageParty['kind'],
  source: PageParty['source'],
  known: Partial<PageParty>,
): PageParty => ({
  kind,
  source,
  name: null,
  title: null,
  company: null,
  emails: [],
  phones: [],
  urls: [],
  address: null,
  ...known,
});

function checked(said: PartySnapshot, regions: readonly (string | null)[]): PageParty | null {
  const emails = said.emails.flatMap((raw) => {
    const email = parseEmail(raw.replace(/[\u200b-\u200f\ufeff\u00ad]/g, ''));
    return email && !isFileName(email) && !isAutomatic(email) ? email : [];
  });
  const isFax = said.source === 'tel' && /^\s*(?:tele)?fax/i.test(said.name ?? '');
  const phones = isFax ? [] : said.phones.flatMap((raw) => phoneOf(raw, regions) ?? []);
  const urls = said.urls.flatMap((raw) => profileAt(raw, null)?.url ?? parseLink(raw) ?? []);
  const name = nameOf(said, emails[0] ?? null);
  const isReached = emails.length + phones.length + urls.length > 0;
  const isNamed =
    name !== null && (said.kind === 'organization' || /\s|\p{Script=Han}{2}/u.test(name));
  if (!isReached && !isNamed) return null;
  // Only the words of a link have to show that they are somebody's name.
  const isPerson = said.kind === 'unknown' && name !== null && fromLink(said);
  const company = text(said.company);
  // A card that is called like its company is the company's.
  const isCompany = said.kind === 'person' && company !== null && (name ?? company) === company;
  return party(isPerson ? 'person' : isCompany ? 'organization' : said.kind, said.source, {
    name: isCompany ? company : name,
    title: text(said.title),
    company: isCompany ? null : company,
    emails: [...new Set(emails)],
    phones,
    urls: [...new Set(urls)],
    address: text(said.address),
  });
}

const fromLink = ({ source }: PartySnapshot): boolean =>
  source === 'mailto' || source === 'tel' || source === 'profile';

function nameOf(said: PartySnapshot, email: Email | null): string | null {
  if (fromLink(said)) return plausibleName(said.name);
  const name = partyFrom({ email, name: text(said.name) })?.name ?? null;
  return name !== null && said.kind === 'person' ? nameParts(name).display : name;
}

/** What stands in a form until somebody fills it in. */
const placeholder = /^(?:(\d)\1+|0?123456789\d?)$/;

function phoneOf(raw: string, regions: readonly (string | null)[]): PhoneNumber | null {
  if (placeholder.test(raw.replace(/\D/g, ''))) return null;
  const [alone] = regions.flatMap((region) => parsePhone(raw, region) ?? []);
  return alone ?? phonesIn(raw, ...regions)[0] ?? null;
}

const inText = (said: string, regions: readonly (string | null)[]): PageParty[] => [
  ...emailsIn(said).map((email) => party('unknown', 'pattern', { emails: [email] })),
  ...phonesIn(said, ...regions).map((phone) => party('unknown', 'pattern', { phones: [phone] })),
];

/** `mill.co.uk` writes its numbers as it is done in Britain. */
function regionOf(host: string): string | null {
  const ending = host.slice(host.lastIndexOf('.') + 1).toUpperCase();
  return ending === 'UK'
    ? 'GB'
    : /^(?!IO$|AI$|CO$|TV$|ME$|FM$)[A-Z]{2}$/.test(ending)
      ? ending
      : null;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  '#39': "'",
  '#039': "'",
  apos: "'",
};

/** On one line; templates escape what they write into JSON-LD as if it were markup. */
function text(raw: string | null): string | null {
  const plain = raw?.replace(
    /&(amp|quot|#0?39|apos);/g,
    (whole, name: string) => entities[name] ?? whole,
  );
  return visibleText(plain ?? '') || null;
}
