import type { Interaction } from '#lib/domain/interaction.ts';
import { key } from '#lib/domain/row-keys.ts';
import { sayingWords, subjectPiece } from '#lib/domain/subject-words.ts';

import { newestFirst, recordsById } from './keyed.ts';
import { read } from './read.ts';
import type { Reader } from './store.ts';

/** So many keys of a word are looked at, the newest; behind them nobody is looking for one mail any more. */
const mostKeys = 500;

/**
 * Interactions whose subjects have all the words, the newest; where these are fewer than wanted also some whose words only begin like
 * them.
 */
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
  // One alone is in as many as are wanted at once; only what two have in common may lie further back.
  const most = pieces.length === 1 ? 4 * limit : mostKeys;
  return read(store, ['interactions'], async () => {
    const [first, ...others] = await Promise.all(
      pieces.map((piece) => idsWith(store, piece, most)),
    );
    const rest = others.map(({ whole, begun }) => new Set([...whole, ...begun]));
    const fitting = (ids: readonly string[] = []) =>
      ids.filter((id) => rest.every((some) => some.has(id)));
    const whole = fitting(first?.whole);
    const ids = whole.length < limit ? new Set([...whole, ...fitting(first?.begun)]) : whole;
    const wanted = [...ids].slice(0, whole.length < limit ? 4 * limit : limit);
    const found = await recordsById(store, 'interactions', wanted);
    return found.sort(newestFirst).slice(0, limit);
  });
}

/** Those with the whole word, newest first, and those that begin with it. */
async function idsWith({ db }: Reader, piece: string, most: number) {
  const word = key.subject(piece);
  const newest = async (beginning: string) => {
    const found = db.interactions.where('keys').startsWith(beginning);
    // oxlint-disable-next-line unicorn/no-array-reverse -- a Dexie collection
    return found.reverse().limit(most).primaryKeys();
  };
  const [whole, begun] = await Promise.all([newest(`${word}:`), newest(word)]);
  return { whole, begun };
}
