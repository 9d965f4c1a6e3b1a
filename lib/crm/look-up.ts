import type { Store } from '#lib/db/store.ts';
import type { Sought } from '#lib/domain/sought.ts';
import { searchKinds, soughtIn } from '#lib/domain/sought.ts';
import { readSearching, searchRecords } from '#lib/db/search-records.ts';
import { interactionsBySubject } from '#lib/db/subject-queries.ts';

import type { Found, FoundContact, FoundKind } from './found.ts';
import { interactionsFound } from './found-interactions.ts';
import { recordsFound } from './found-records.ts';

export interface LookUpOptions {
  /** Whose notation of numbers is meant where no country is given, ISO 3166. */
  region?: string | null;
  /** All of them unless named. */
  kinds?: readonly FoundKind[];
  limit?: number;
}

/** So many results at most: who needs another one types another letter. */
const mostFound = 20;
/** Short enough that what fits the words of a subject does not push out the people. */
const mostInteractions = 5;
/** A number that could be a whole one, which is worth the parser. */
const wholeNumber = 6;

/**
 * Who and what fits the text, best first: its whole address or number, its whole name, with an open opportunity, lately in touch,
 * by the first word, by the whole word; after these what passed between us. With nothing but white space nothing.
 */
export async function lookUp(
  store: Pick<Store, 'db' | 'now'>,
  text: string,
  { region = null, kinds = [...searchKinds, 'interaction'], limit = mostFound }: LookUpOptions = {},
): Promise<Found[]> {
  const typed = soughtIn(text);
  if (typed.words.length === 0) return [];
  const sought = { ...typed, number: await wholeNumberIn(text, typed, region) };
  return readSearching(store, async () => {
    const wantsInteractions = kinds.includes('interaction');
    const [records, bySubject] = await Promise.all([
      recordsSought(store, sought, kinds, limit),
      wantsInteractions ? interactionsBySubject(store, sought.words, mostInteractions) : [],
    ]);
    if (!wantsInteractions) return records.slice(0, limit);
    const people = records.filter((one): one is FoundContact => one.kind === 'contact');
    const known = { bySubject, people };
    const interactions = await interactionsFound(store, sought, known, mostInteractions);
    return [...records.slice(0, limit - interactions.length), ...interactions];
  });
}

async function recordsSought(
  store: Pick<Store, 'db' | 'now'>,
  sought: Sought,
  kinds: readonly FoundKind[],
  limit: number,
): Promise<Found[]> {
  const wanted = searchKinds.filter((kind) => kinds.includes(kind));
  if (wanted.length === 0) return [];
  const hits = await searchRecords(store, sought, { kinds: wanted, limit });
  return exactFirst(await recordsFound(store, hits, sought));
}

/** The parser is large, so it is loaded for the first number that is typed. */
async function wholeNumberIn(
  text: string,
  { digits }: Sought,
  region: string | null,
): Promise<string | null> {
  if (digits === null || digits.length < wholeNumber) return null;
  // As one of the live query's own promises: what it awaits otherwise it does not follow.
  const { parsePhone } = await Promise.resolve(import('./parse-phone.ts'));
  return parsePhone(text.replace(/^\s*(?:tel|sms|callto):/i, ''), region)?.value ?? null;
}

const ranks = { address: 0, number: 0, name: 1 } as const;
const rankOf = ({ exact }: Found): number => (exact === null ? 2 : ranks[exact]);

/** Otherwise as they came. */
const exactFirst = (found: readonly Found[]): Found[] =>
  found.toSorted((one, other) => rankOf(one) - rankOf(other));
