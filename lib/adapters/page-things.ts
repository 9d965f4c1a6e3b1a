import type { PartySnapshot } from '#lib/domain/snapshot.ts';

import { line } from './dom.ts';
import type { Reading } from './page-dom.ts';
import { mailtoAddresses, phoneIn, telNumber, webAddress } from './page-links.ts';

/** Something that a page describes in the words of schema.org, whatever the notation; JSON-LD's own shape. */
export interface Thing {
  [property: string]: unknown;
}

/** There are hundreds of kinds of organisations; whatever has a number or an address of its own is one, too. */
const organisation =
  /Organization|Business|Corporation|Company|Store|Agen|Service$|NGO|School|Team/;
/** Opinions of strangers, and pictures. */
const leftOut =
  /^(?:@(?:context|type|id|value)|reviews?|comments?|image|logo|photo|isPartOf|potentialAction)$/;
/** Who stands behind the page, seldom whom it is about: a name and a logo are not worth a word. */
const aside = /^(?:publisher|brand|manufacturer|sponsor|copyrightHolder|provider|seller|funder)$/;
const staff = /^(?:employees?|founders?|member)$/;
const employers = /^(?:worksFor|affiliation|\w+Organization)$/;
const mostThings = 20_000;
const mostWords = 50;

interface Found {
  thing: Thing;
  /** The property under which it stands. */
  under: string;
  employer: string | null;
}

/** A party of whom nothing else is said. */
export const party = (
  source: PartySnapshot['source'],
  said: Partial<PartySnapshot>,
): PartySnapshot => ({
  kind: 'unknown',
  source,
  name: null,
  title: null,
  company: null,
  emails: [],
  phones: [],
  urls: [],
  address: null,
  ...said,
});

/** Adds the people and organisations among things and everything inside them, in their order. `base` is the page's address. */
export function* partiesIn(
  roots: readonly unknown[],
  source: PartySnapshot['source'],
  base: string,
  add: (party: PartySnapshot) => void,
): Reading<void> {
  const seen = new Set<Thing>();
  const nameById = new Map<unknown, string | null>();
  const found: [Found, PartySnapshot][] = [];
  const waiting: Found[] = thingsOf(roots).map((thing) => ({ thing, under: '', employer: null }));
  waiting.reverse();
  for (let next = waiting.pop(); next && seen.size < mostThings; next = waiting.pop()) {
    const { thing } = next;
    if (seen.has(thing)) continue;
    seen.add(thing);
    const name = nameOf(thing);
    if (name !== null) nameById.set(thing['@id'], name);
    const described = partyOf(next, name, source, base);
    if (described) {
      found.push([next, described]);
      for (const point of thingsOf(thing.contactPoint)) seen.add(point);
    }
    const employer = organisation.test(typesOf(thing)) ? name : null;
    for (const under of Object.keys(thing).toReversed())
      if (!leftOut.test(under))
        for (const each of thingsOf(thing[under]).toReversed())
          waiting.push({ thing: each, under, employer: staff.test(under) ? employer : null });
    if (seen.size % 20 === 0) yield;
  }
  for (const [{ thing, employer }, described] of found) {
    const [work] = [thing.worksFor, thing.affiliation].flatMap(flat);
    const named = isThing(work) ? (nameOf(work) ?? nameById.get(work['@id'])) : wordOf(work);
    if (described.kind === 'person') described.company = named ?? employer;
    add(described);
  }
}

function partyOf(
  { thing, under }: Found,
  name: string | null,
  source: PartySnapshot['source'],
  base: string,
): PartySnapshot | null {
  const points = [thing, ...thingsOf(thing.contactPoint)];
  const said = (property: string) =>
    points.flatMap((point) => wordsOf(point[property])).slice(0, mostWords);
  const emails = said('email').flatMap((text) =>
    mailtoAddresses(/^mailto:/i.test(text) ? text : `mailto:${text}`).map(({ email }) => email),
  );
  const phones = said('telephone').flatMap(
    (text) => (/^tel:/i.test(text) ? telNumber(text) : phoneIn(text)) ?? [],
  );
  const urls = [thing.url, thing.sameAs]
    .flatMap(wordsOf)
    .flatMap((url) => webAddress(url, base) ?? []);
  const address = addressOf(thing.address);
  const isReached = emails.length + phones.length > 0;
  const kind = kindOf(typesOf(thing), under, isReached);
  // A person may be known by the name alone, an organisation that only stands aside not even by its address.
  const isKnown =
    name !== null &&
    (kind === 'person' ||
      (kind === 'organization' && !aside.test(under) && (urls.length > 0 || address !== null)));
  if (!isReached && !isKnown) return null;
  const title = wordOf(thing.jobTitle);
  return party(source, {
    kind,
    name,
    title,
    emails,
    phones,
    urls: urls.slice(0, mostWords),
    address,
  });
}

function kindOf(types: string, under: string, isReached: boolean): PartySnapshot['kind'] {
  if (employers.test(under)) return 'organization';
  if (/\bPerson\b/.test(types)) return 'person';
  const isOther = isReached && types !== '' && !types.includes('ContactPoint');
  return isOther || organisation.test(types) ? 'organization' : 'unknown';
}

/** `https://schema.org/Person`, `schema:Person` and `Person`, several in one line. */
const typesOf = (thing: Thing): string =>
  wordsOf(thing['@type'])
    .join(' ')
    .replace(/https?:\/\/[\w.-]+\//g, '');

const nameOf = ({ name, legalName, givenName, familyName }: Thing): string | null =>
  wordOf(name) ??
  wordOf(legalName) ??
  line([givenName, familyName].flatMap((part) => wordOf(part) ?? []).join(' '));

const addressParts = [
  'streetAddress',
  'postalCode',
  'addressLocality',
  'addressRegion',
  'addressCountry',
];

function addressOf(value: unknown): string | null {
  const [thing] = thingsOf(value);
  return thing
    ? line(addressParts.flatMap((part) => wordOf(thing[part]) ?? []).join(', '))
    : wordOf(value);
}

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** Lists inside lists are flattened once; deeper than that nobody writes. */
const flat = (value: unknown): unknown[] => (Array.isArray(value) ? value.flat() : [value]);
const thingsOf = (value: unknown): Thing[] => flat(value).filter(isThing);

/** What is said in words: texts, numbers, and both wrapped as `{"@value": …}` or `{"name": …}`. */
const wordsOf = (value: unknown): string[] =>
  flat(value)
    .slice(0, mostWords)
    .flatMap((one) => {
      const said = isThing(one) ? (one['@value'] ?? one['name']) : one;
      return (
        (typeof said === 'string' || typeof said === 'number'
          ? line(String(said))?.slice(0, 500)
          : null) ?? []
      );
    });
const wordOf = (value: unknown): string | null => wordsOf(value)[0] ?? null;
