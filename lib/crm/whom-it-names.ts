import type { Store } from '#lib/db/store.ts';
import { wordsOf } from '#lib/domain/words.ts';

import type { FoundContact } from './found.ts';
import { lookUp } from './look-up.ts';

export type Named =
  | { status: 'one'; contactId: string; name: string; rest: string }
  /** More than one fits, or only nearly: the user has to say whom. `query` is what was typed of the name. */
  | { status: 'ask'; query: string; rest: string };

const mostWords = 5;
const longestChineseName = 8;
const mostFound = 8;
const honorific = /^(?:mr|mrs|ms|dr)\.? +/i;
const chineseHonorific = /^(?:先生|小姐|女士|經理|经理|總經理|总经理|協理|总)/;
/** Between the name and what it was about. */
const between = /^[\s:：,，]+|^(?:'s|’s)\s+/;

/**
 * Whom the words begin with: the longest run of them that names exactly one person by whole words, address or number. Where several
 * have that name, or a name only begins like that, nobody is chosen.
 */
export async function whomItNames(
  store: Pick<Store, 'db' | 'now'>,
  words: string,
  region: string | null,
): Promise<Named> {
  const text = words.replace(honorific, '');
  const people = (query: string) => peopleFor(store, query, region);
  for (const { query, rest } of beginningsOf(text)) {
    const named = (await people(query)).filter((person) => isNamedBy(person, query));
    const [only, ...others] = named.some(isWhole) ? named.filter(isWhole) : named;
    if (only && others.length === 0)
      return { status: 'one', contactId: only.id, name: only.name, rest: afterName(rest) };
    if (only) return { status: 'ask', query, rest: afterName(rest) };
  }
  for (const { query, rest } of beginningsOf(text).slice(-longestChineseName))
    if ((await people(query)).length > 0) return { status: 'ask', query, rest: afterName(rest) };
  return { status: 'ask', query: '', rest: words };
}

async function peopleFor(
  store: Pick<Store, 'db' | 'now'>,
  query: string,
  region: string | null,
): Promise<FoundContact[]> {
  const found = await lookUp(store, query, { kinds: ['contact'], region, limit: mostFound });
  return found.filter((one): one is FoundContact => one.kind === 'contact');
}

/** The longest first. Chinese names end where no space tells. */
function beginningsOf(text: string): { query: string; rest: string }[] {
  const ends = [...text.matchAll(/\S+/g)]
    .slice(0, mostWords)
    .map(({ index, 0: word }) => index + word.length);
  const letters = /^\p{Script=Han}+/u.exec(text)?.[0] ?? '';
  const inside = Array.from(letters)
    .slice(0, longestChineseName)
    .map((_, place) => place + 1)
    .filter((end) => !ends.includes(end));
  return [...ends, ...inside]
    .sort((one, other) => other - one)
    .map((end) => ({
      query: text.slice(0, end).replace(/[\s:：,，]+$|(?:'s|’s)$/u, ''),
      rest: text.slice(end),
    }))
    .filter(({ query }) => query !== '');
}

/** Every word typed is a whole one of the name, in whatever order; or it is the address, the number, the name. */
function isNamedBy(person: FoundContact, query: string): boolean {
  // An address or a number with more words behind it is found as well.
  if (person.exact === 'address') return !/\s/.test(query);
  if (person.exact === 'number') return !/\p{L}/u.test(query);
  const inName = new Set(wordsOf(person.name));
  const typed = wordsOf(query);
  return typed.length > 0 && typed.every((word) => inName.has(word));
}

const isWhole = (person: FoundContact): boolean => person.exact !== null;

const afterName = (rest: string): string =>
  rest.replace(chineseHonorific, '').replace(between, '').trim();
