const databaseName = 'sidecard-known-addresses';
const tables = ['base', 'deltas'] as const;
export type HotTables = Record<(typeof tables)[number], IDBObjectStore>;

/**
 * A small database of its own, for what is asked before, or without, the large one: that takes most of a second to open. All of it
 * follows from the large one, and may be lost.
 */
export class HotDatabase {
  readonly #factory: () => Promise<IDBFactory>;
  #opening: Promise<IDBDatabase> | null = null;

  constructor(factory: () => Promise<IDBFactory>) {
    this.#factory = factory;
  }

  /** For whoever will ask soon. */
  async open(): Promise<void> {
    await (this.#opening ??= this.#open());
  }

  /** One transaction over all of it; done when that is complete. */
  async within(mode: IDBTransactionMode, act: (tables: HotTables) => void): Promise<void> {
    const database = await (this.#opening ??= this.#open());
    const transaction = database.transaction(tables, mode);
    act({ base: transaction.objectStore('base'), deltas: transaction.objectStore('deltas') });
    await new Promise<void>((resolve, reject) => {
      transaction.addEventListener('complete', () => resolve());
      transaction.addEventListener('abort', () =>
        reject(transaction.error ?? new Error('aborted')),
      );
    });
  }

  async #open(): Promise<IDBDatabase> {
    const forget = () => (this.#opening = null);
    try {
      const factory = await this.#factory();
      const request = factory.open(databaseName, 2);
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        request.addEventListener('upgradeneeded', () => upgrade(request.result));
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
      });
      database.addEventListener('close', forget);
      database.addEventListener('versionchange', () => {
        database.close();
        forget();
      });
      return database;
    } catch (error) {
      forget();
      throw error;
    }
  }
}

/** What was there is made anew in idle time, as after anything that was missed. */
function upgrade(database: IDBDatabase): void {
  for (const name of database.objectStoreNames) database.deleteObjectStore(name);
  for (const name of tables) database.createObjectStore(name);
}

export function whenRead<T>(request: IDBRequest<T>, take: (value: T) => void): void {
  request.addEventListener('success', () => take(request.result));
}
