/** What this document asked of IndexedDB since it was last set back. */
export const asked = { transactions: 0, requests: 0 };

const questions = ['get', 'getAll', 'getAllKeys', 'getKey', 'openCursor', 'openKeyCursor', 'count'];

type Calls = Record<string, (...given: unknown[]) => unknown>;

/** Has every call of a method told beforehand; what `heard` answers takes the place of the arguments. */
export function beforeEach(
  prototype: object,
  name: string,
  heard: (given: unknown[], self: unknown) => unknown[],
): void {
  const calls = prototype as Calls;
  const act = calls[name];
  if (!act) return;
  calls[name] = function (...given) {
    return act.apply(this, heard(given, this));
  };
}

/** To be called before anything opens a database. */
export function countDatabase(): void {
  beforeEach(IDBDatabase.prototype, 'transaction', (given) => {
    asked.transactions += 1;
    return given;
  });
  for (const prototype of [IDBObjectStore.prototype, IDBIndex.prototype])
    for (const name of [...questions, 'add', 'put'])
      beforeEach(prototype, name, (given) => {
        asked.requests += 1;
        return given;
      });
}
