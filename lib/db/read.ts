import { Dexie } from 'dexie';

import type { everyTable } from './schema.ts';
import type { Reader } from './store.ts';

/** One transaction for everything a question asks; inside another question or a write, that one's own. */
export function read<T>(
  reader: Reader,
  tables: readonly ((typeof everyTable)[number] | 'search')[],
  question: () => Promise<T>,
): Promise<T> {
  const around = Dexie.currentTransaction;
  const isOurs = around?.active && around.db === reader.db;
  if (isOurs && tables.every((table) => around.storeNames.includes(table))) return question();
  return new Dexie.Promise((resolve, reject) => {
    // What was read is an answer before the browser has ended the transaction, which is a way there and back later.
    // Dexie follows native promises only into a function that is async itself.
    const asked = reader.db.transaction('r', tables, async () => resolve(await question()));
    asked.catch(reject);
  });
}
