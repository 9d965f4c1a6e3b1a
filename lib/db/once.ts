import { Dexie, type Transaction } from 'dexie';

const answered = new WeakMap<Transaction, Map<string, Promise<unknown>>>();

/**
 * The answer to a question that was asked in this transaction before, under the same name. Models that are shown together ask for
 * much the same; where nothing can be written in between, it is read once. Whoever gets it must not change it.
 */
export function once<T>(question: string, ask: () => Promise<T>): Promise<T> {
  const around = Dexie.currentTransaction;
  if (!around || around.mode !== 'readonly') return ask();
  const answers = answered.get(around) ?? new Map<string, Promise<unknown>>();
  answered.set(around, answers);
  const known = answers.get(question) as Promise<T> | undefined;
  if (known) return known;
  const asked = ask();
  answers.set(question, asked);
  return asked;
}
