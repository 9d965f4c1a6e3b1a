import { liveQuery } from 'dexie';

import { read } from './read.ts';
import { everyTable } from './schema.ts';
import type { Reader } from './store.ts';

export type Answer<T> = { value: T } | { error: unknown };

/**
 * Asks now and again after every write, in whatever tab, that could change the answer. Returns what ends it. After a
 * failure it asks again with the next write.
 */
export function observe<T>(
  query: () => Promise<T>,
  next: (value: T) => void,
  fail: (error: unknown) => void,
): () => void {
  // Dexie drops some errors (a closed database, an aborted transaction) and stops listening after the others, so they
  // travel as values.
  // Dexie follows native promises only into a function that is async itself.
  const answers = liveQuery(async () => answerTo(query));
  const subscription = answers.subscribe({
    next: (answer) => ('value' in answer ? next(answer.value) : fail(answer.error)),
    error: fail,
  });
  return () => subscription.unsubscribe();
}

/** The same for several questions in one transaction: all answers come together, in the order of the questions. */
export const observeTogether = (
  reader: Reader,
  queries: () => readonly (() => Promise<unknown>)[],
  next: (answers: readonly Answer<unknown>[]) => void,
  fail: (error: unknown) => void,
): (() => void) =>
  observe(() => read(reader, everyTable, () => Promise.all(queries().map(answerTo))), next, fail);

async function answerTo<T>(query: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { value: await query() };
  } catch (error) {
    return { error };
  }
}
