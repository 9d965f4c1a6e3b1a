import { vi } from 'vitest';

const questions = ['get', 'getAll', 'getAllKeys', 'openCursor', 'openKeyCursor', 'count'];

export interface Cost {
  /** Transactions that only read. */
  reading: number;
  writing: number;
  requests: number;
  /** Of cursors, from one row to the next. */
  steps: number;
  /** Ways to the database and back, one after the other: each request that was made only when another was answered. */
  trips: number;
}

const nothing: Cost = { reading: 0, writing: 0, requests: 0, steps: 0, trips: 0 };

/** Counts what is asked of IndexedDB. To be called before a store is opened: Dexie holds on to the functions as it finds them. */
export function countRequests() {
  const cost: Cost = { ...nothing };
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
  after(IDBDatabase.prototype, 'transaction', (begun) => {
    if ((begun as IDBTransaction).mode === 'readonly') cost.reading += 1;
    else cost.writing += 1;
  });
  for (const name of questions) after(IDBIndex.prototype, name, note);
  for (const name of [...questions, 'add', 'put']) after(IDBObjectStore.prototype, name, note);
  for (const name of ['continue', 'advance'])
    after(IDBCursor.prototype, name, () => (cost.steps += 1));
  const forget = () => {
    Object.assign(cost, nothing);
    answered = 0;
  };
  return {
    forget,
    /** Since it was last forgotten. */
    cost: (): Cost => ({ ...cost }),
    async of(work: () => Promise<unknown>): Promise<Cost> {
      forget();
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
