import { fold } from '#lib/domain/fold.ts';

import type { PageParty } from './page-parties.ts';

/** A switchboard's number belongs to everybody in the house: only so many of them are compared. */
const mostHolders = 8;

/**
 * The parties of a page, each once. The same address, number or profile makes two mentions one party, unless their names or kinds say
 * that two share it. Mentions come in order of certainty, so the first source stays; those of whom only the name is known come last.
 */
export function mergeParties(mentions: readonly PageParty[]): PageParty[] {
  const parties = new Set<PageParty>();
  const holders = new Map<string, PageParty[]>();
  for (const mention of mentions) {
    let party = mention;
    const sharing = new Set(keysOf(mention).flatMap((key) => holders.get(key) ?? []));
    for (const other of sharing) {
      if (!parties.has(other) || !mayBeOne(party, other)) continue;
      parties.delete(party === mention ? party : other);
      party = party === mention ? absorb(other, party) : absorb(party, other);
    }
    parties.add(party);
    for (const key of keysOf(party)) {
      const held = (holders.get(key) ?? []).filter((one) => parties.has(one) && one !== party);
      holders.set(key, held.length < mostHolders ? [...held, party] : held);
    }
  }
  return [...[...parties].filter(isReached), ...[...parties].filter((one) => !isReached(one))];
}

function absorb(kept: PageParty, other: PageParty): PageParty {
  kept.kind = kept.kind === 'unknown' ? other.kind : kept.kind;
  kept.name ??= other.name;
  kept.title ??= other.title;
  kept.company ??= other.company;
  kept.address ??= other.address;
  kept.emails = [...new Set([...kept.emails, ...other.emails])];
  kept.phones = distinct([...kept.phones, ...other.phones], phoneKey);
  kept.urls = distinct([...kept.urls, ...other.urls], urlKey);
  return kept;
}

function mayBeOne(one: PageParty, other: PageParty): boolean {
  if (one.kind !== other.kind && one.kind !== 'unknown' && other.kind !== 'unknown') return false;
  if (!isSameName(one.name, other.name)) return false;
  if (!isReached(one) || !isReached(other)) return true;
  const keys = new Set(reachKeys(one));
  return reachKeys(other).some((key) => keys.has(key));
}

/** "Ann Weber" and "Dr. Weber, Ann" are one name. */
function isSameName(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return true;
  const [few = [], many = []] = [wordsOf(one), wordsOf(other)].toSorted(
    (a, b) => a.length - b.length,
  );
  return few.every((word) => many.includes(word));
}

const reachKeys = ({ emails, phones, urls }: PageParty): string[] => [
  ...emails,
  ...phones.map(phoneKey),
  ...urls.map(urlKey),
];
const keysOf = (party: PageParty): string[] =>
  party.name === null
    ? reachKeys(party)
    : [...reachKeys(party), `=${wordsOf(party.name).toSorted().join(' ')}`];
const isReached = (party: PageParty): boolean => reachKeys(party).length > 0;

const wordsOf = (name: string): string[] => fold(name).match(/[\p{L}\p{N}]+/gu) ?? [];
const phoneKey = ({ value, extension = '' }: PageParty['phones'][number]): string =>
  `${value};${extension}`;
const urlKey = (url: string): string =>
  url
    .replace(/^https?:\/\/(?:www\.)?|[?#].*$/g, '')
    .replace(/\/$/, '')
    .toLowerCase();

const distinct = <T>(values: readonly T[], key: (value: T) => string): T[] =>
  [...new Map(values.toReversed().map((value) => [key(value), value])).values()].toReversed();
