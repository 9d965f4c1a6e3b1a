import { vi } from 'vitest';

const questions = ['get', 'getAll', 'getAllKeys', 'openCursor', 'openKeyCursor', 'count'] as const;

/** What is asked of IndexedDB from now on. To be called before the store is opened: Dexie holds on to the function as it finds it. */
export function counted() {
  const begin = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const inStores = [...questions, 'add' as const, 'put' as const].map((name) =>
    vi.spyOn(IDBObjectStore.prototype, name),
  );
  const inIndexes = questions.map((name) => vi.spyOn(IDBIndex.prototype, name));
  const of = (mode: IDBTransactionMode) => begin.mock.calls.filter((call) => call[1] === mode);
  return {
    reading: () => of('readonly').length,
    writing: () => of('readwrite').length,
    requests: () =>
      [...inStores, ...inIndexes].reduce((sum, { mock }) => sum + mock.calls.length, 0),
    forget: () => vi.clearAllMocks(),
  };
}
