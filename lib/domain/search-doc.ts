import type { Company } from './company.ts';
import type { Contact } from './contact.ts';
import { domainOf, localPartOf } from './email.ts';
import type { Opportunity } from './opportunity.ts';
import type { SearchKind } from './sought.ts';
import { mostWords, withSuffixes, wordsOf } from './words.ts';

/** A record as the search index knows it. */
export interface SearchDoc {
  kind: SearchKind;
  id: string;
  /** Where the word stands: one of `places`. */
  words: Map<string, number>;
  /** Of the words of its name, in whatever order: 16 bits. */
  name: number;
  /** Of its numbers, without the `+`. */
  digits: string[];
  /** In how many open opportunities it takes part (1 for one itself), 255 at most. */
  open: number;
  /** When something last passed between us, in minutes; 0 for never. */
  lastAt: number;
}

/** The first ones say more. Fit into three bits. */
export const places = { firstWord: 0, laterWord: 1, insideWord: 2, mailbox: 3, domain: 4 } as const;

export type SearchRecord =
  | { kind: 'contact'; record: Contact }
  | { kind: 'company'; record: Company }
  | { kind: 'opportunity'; record: Opportunity };

export interface DocFacts {
  /** Epoch ms. */
  lastAt: number | null;
  openOpportunities: number;
}

/** The minute of a time in epoch ms, as the index holds it. */
export const minuteOf = (time: number | null): number =>
  Math.max(0, Math.floor((time ?? 0) / 60_000));

/** And back, in epoch ms. */
export const timeOf = (minute: number): number | null => (minute === 0 ? null : minute * 60_000);

export function searchDocOf(one: SearchRecord, facts: DocFacts): SearchDoc {
  const { name, otherNames, mailboxes, domains, numbers } = textsOf(one);
  const words = new Map<string, number>();
  const add = (word: string, place: number) => {
    if (words.size < mostWords && !words.has(word)) words.set(word, place);
  };
  for (const [index, word] of wordsOf(name).entries()) {
    const [whole, ...inside] = withSuffixes(word);
    if (whole !== undefined) add(whole, index === 0 ? places.firstWord : places.laterWord);
    for (const suffix of inside) add(suffix, places.insideWord);
  }
  const others: [readonly string[], number][] = [
    [otherNames, places.laterWord],
    [mailboxes, places.mailbox],
    [domains, places.domain],
  ];
  for (const [texts, place] of others)
    for (const word of texts.flatMap(wordsOf).flatMap(withSuffixes)) add(word, place);
  return {
    kind: one.kind,
    id: one.record.id,
    words,
    name: nameHash(wordsOf(name)),
    digits: numbers.map((number) => number.replace(/\D/g, '')),
    open: Math.min(facts.openOpportunities, 255),
    lastAt: minuteOf(facts.lastAt),
  };
}

/** Equal for equal words in whatever order (FNV-1a, folded to 16 bits: it only tells names that have the same words). */
export function nameHash(words: readonly string[]): number {
  let hash = 0x811c9dc5;
  const text = [...new Set(words)].sort().join(' ');
  for (let at = 0; at < text.length; at++)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return (hash ^ (hash >>> 16)) & 0xffff;
}

interface Texts {
  name: string;
  otherNames: string[];
  mailboxes: string[];
  domains: string[];
  numbers: string[];
}

function textsOf(one: SearchRecord): Texts {
  const none = { otherNames: [], mailboxes: [], domains: [], numbers: [] };
  if (one.kind === 'opportunity') return { ...none, name: one.record.name };
  const numbers = (one.record.phones ?? []).map(({ value }) => value);
  if (one.kind === 'company')
    return { ...none, name: one.record.name, domains: one.record.domains, numbers };
  const { displayName, emails, familyName = '', givenName = '' } = one.record;
  const addresses = emails.map(({ value }) => value);
  return {
    name: displayName,
    otherNames: [givenName, familyName],
    mailboxes: addresses.map(localPartOf),
    domains: addresses.map(domainOf),
    numbers,
  };
}
