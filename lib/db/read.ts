import type { everyTable } from './schema.ts';
import type { Reader } from './store.ts';

/** One transaction for everything a question asks; inside a write, that write's own. */
export function read<T>(
  reader: Reader,
  tables: readonly (typeof everyTable)[number][],
  question: () => Promise<T>,
): Promise<T> {
  return reader.db.transaction('r', tables, question);
}
