import { liveQuery } from 'dexie';

type Answer<T> = { value: T } | { error: unknown };

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
  const answers = liveQuery(async (): Promise<Answer<T>> => {
    try {
      return { value: await query() };
    } catch (error) {
      return { error };
    }
  });
  const subscription = answers.subscribe({
    next: (answer) => ('value' in answer ? next(answer.value) : fail(answer.error)),
    error: fail,
  });
  return () => subscription.unsubscribe();
}
