import { vi } from 'vitest';

const questions = ['get', 'getAll', 'getAllKeys', 'openCursor', 'openKeyCursor', 'count'];

export interface Cost {
  transactions: number;
  requests: number;
  /** Ways to the database and back, one after the other: each request that was made only when another was answered. */
  trips: number;
}

/** Counts what is asked of IndexedDB. To be called before a store is opened: Dexie holds on to the functions as it finds them. */
export function countRequests(): { of(work: () => Promise<unknown>): Promise<Cost> } {
  const cost: Cost = { transactions: 0, requests: 0, trips: 0 };
  let answered = 0;
  const note = (request: unknown) => {
    const trip = answered + 1;
    cost.requests += 1;
    cost.trips = Math.max(cost.trips, trip);
    (request as IDBRequest).addEventListener(
      'success',
      () => (answered = Math.max(answered, trip)),
    );
  };
  after(IDBDatabase.prototype, 'transaction', () => (cost.transactions += 1));
  for (const name of questions) after(IDBIndex.prototype, name, note);
  for (const name of [...questions, 'add', 'put']) after(IDBObjectStore.prototype, name, note);
  return {
    async of(work) {
      Object.assign(cost, { transactions: 0, requests: 0, trips: 0 });
      answered = 0;
      await work();
      return { ...cost };
    },
  };
}

/** Has everything told that a method has returned. */
function after(prototype: object, name: string, returned: (value: unknown) => void): void {
  const calls = prototype as Record<string, (...given: unknown[]) => unknown>;
  const call = calls[name];
  if (!call) throw new Error(`There is no ${name}.`);
  vi.spyOn(calls, name).mockImplementation(function (this: unknown, ...given) {
    const value = call.apply(this, given);
    returned(value);
    return value;
  });
}
