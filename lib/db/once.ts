import { Dexie, type Transaction } from 'dexie';

type Answers = Map<string, Promise<unknown>>;
const answered = new WeakMap<Transaction, Answers>();

/**
 * The answer to a question that was asked in this transaction before, under the same name. Models that are shown together ask for
 * much the same; where nothing can be written in between, it is read once. Whoever gets it must not change it.
 */
export function once<T>(question: string, ask: () => Promise<T>): Promise<T> {
  const answers = answersSoFar();
  if (!answers) return ask();
  const known = answers.get(question) as Promise<T> | undefined;
  if (known) return known;
  const asked = ask();
  answers.set(question, asked);
  return asked;
}

/** Says of the transaction around that it reads everything before it writes anything. Call what it returns before the first write. */
export function readFirst(): () => void {
  const around = Dexie.currentTransaction;
  if (!around) return () => {};
  answered.set(around, new Map());
  return () => answered.delete(around);
}

function answersSoFar(): Answers | undefined {
  const around = Dexie.currentTransaction;
  if (around?.mode === 'readonly' && !answered.has(around)) answered.set(around, new Map());
  return around ? answered.get(around) : undefined;
}
