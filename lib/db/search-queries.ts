import type { TableName } from '#lib/domain/records.ts';
import { key } from '#lib/domain/row-keys.ts';
import type { Sought } from '#lib/domain/sought.ts';
import { mostWords } from '#lib/domain/words.ts';

import { idsByKey } from './keyed.ts';
import { read } from './read.ts';
import type { Reader } from './store.ts';

/**
 * Records of whose names every word typed is a beginning, or whose address or number begins like that, by keys alone: for as long
 * as there is no search index.
 */
export const idsByTypedKeys = (
  store: Reader,
  table: TableName,
  sought: Sought,
  limit: number,
): Promise<string[]> =>
  read(store, [table], async () => {
    const ids = await idsWithAll(store, table, prefixesOf(sought), limit);
    return ids.slice(0, limit);
  });

/** The beginning of an address or of a number is one key; anything else is words. */
function prefixesOf({ address, digits, international, number, words }: Sought): string[] {
  if (number !== null) return [key.phone(number)];
  if (address !== null && !address.startsWith('@')) return [`e:${address}`];
  if (digits !== null && international) return [key.phone(`+${digits}`)];
  return words.map(key.word);
}

/** In the order of the longest prefix, which tells most: "ann" before "anna". */
async function idsWithAll(
  store: Reader,
  table: TableName,
  prefixes: readonly string[],
  limit: number,
): Promise<string[]> {
  const [first, ...others] = [...prefixes].sort((one, other) => other.length - one.length);
  if (first === undefined) return [];
  // Alone, a prefix need not be read to its end: one record has it in `mostWords` keys at most.
  const most = others.length === 0 ? limit * mostWords : undefined;
  const [inOrder, ...rest] = await Promise.all([
    idsByKey(store, table, first, most),
    ...others.map((prefix) => idsByKey(store, table, prefix)),
  ]);
  const fitting = rest.map((ids) => new Set(ids));
  return [...new Set(inOrder)].filter((id) => fitting.every((ids) => ids.has(id)));
}
