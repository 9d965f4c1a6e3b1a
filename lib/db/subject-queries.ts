import type { Interaction } from '#lib/domain/interaction.ts';
import { key } from '#lib/domain/row-keys.ts';
import { sayingWords, subjectPiece } from '#lib/domain/subject-words.ts';

import { newestFirst, recordsById } from './keyed.ts';
import { read } from './read.ts';
import type { Reader } from './store.ts';

/** So many keys of a word are looked at, the newest; behind them nobody is looking for one mail any more. */
const mostKeys = 500;

/** Interactions whose subjects have all the words, or words that begin like them; of those that are looked at the newest. */
export function interactionsBySubject(
  store: Reader,
  words: readonly string[],
  limit: number,
): Promise<Interaction[]> {
  // Two letters, or a pair of characters: one alone fits every subject.
  const pieces = [...new Set(sayingWords(words).map(subjectPiece))].filter(
    (piece) => piece.length > 1,
  );
  if (pieces.length === 0) return Promise.resolve([]);
  return read(store, ['interactions'], async () => {
    const [first = [], ...others] = await Promise.all(pieces.map((piece) => idsWith(store, piece)));
    const rest = others.map((ids) => new Set(ids));
    const ids = [...new Set(first)].filter((id) => rest.every((some) => some.has(id)));
    const found = await recordsById(store, 'interactions', ids.slice(0, 4 * limit));
    return found.sort(newestFirst).slice(0, limit);
  });
}

/** The whole word first, and then those that begin with it. */
async function idsWith({ db }: Reader, piece: string): Promise<string[]> {
  const word = key.subject(piece);
  const newest = async (beginning: string) => {
    const found = db.interactions.where('keys').startsWith(beginning);
    // oxlint-disable-next-line unicorn/no-array-reverse -- a Dexie collection
    return found.reverse().limit(mostKeys).primaryKeys();
  };
  const [whole, begun] = await Promise.all([newest(`${word}:`), newest(word)]);
  return [...whole, ...begun];
}
