import {
  type AddressBase,
  AddressIndex,
  emptyBase,
  fingerprint,
  type OwnerAddresses,
} from '#lib/domain/address-index.ts';
import type { Stamp } from '#lib/domain/stamp.ts';

import type { AddressDelta, AddressKeeper } from './address-delta.ts';

const databaseName = 'sidecard-known-addresses';

/** A base stands for every contact up to a stamp; `build` changes with it. */
interface Head {
  upTo: Stamp;
  build: number;
}
interface StoredDelta {
  previous: Stamp;
  next: Stamp;
  changes: OwnerAddresses[];
}

/** How far the index has come. */
export interface KnownState {
  /** The stamp of the last change in it, with none missing before; null when one is, or when there is no base. */
  upTo: Stamp | null;
  deltas: number;
}

/**
 * Which addresses belong to a contact, in a small database of its own, so that asking does not open the large one: a base
 * and the changes since. What one page wrote, all see.
 */
export class KnownAddresses implements AddressKeeper {
  readonly #factory: () => Promise<IDBFactory>;
  #opening: Promise<IDBDatabase> | null = null;
  /** The base is large and seldom another. */
  #kept: { build: number; base: AddressBase } | null = null;

  constructor(factory: () => Promise<IDBFactory>) {
    this.#factory = factory;
  }

  note({ previous, next, contacts }: AddressDelta): void {
    const changes = contacts.map(({ id, keys }) => ({
      owner: fingerprint(id),
      fingerprints: keys.map(fingerprint),
    }));
    const delta: StoredDelta = { previous, next, changes };
    const noted = this.#within('readwrite', ({ deltas }) => {
      deltas.put(delta, next);
    });
    // One that is lost is missed by `state`.
    noted.catch(() => undefined);
  }

  clear(): Promise<void> {
    return this.#within('readwrite', ({ base, deltas }) => {
      base.clear();
      deltas.clear();
    });
  }

  /** How many of these parties have an address of somebody known; each is a list of keys. */
  async count(parties: readonly (readonly string[])[]): Promise<number> {
    const { index } = await this.#read();
    // A page names the same person in several ways, each time with another one of the addresses.
    const owners = parties.flatMap(
      (keys) =>
        keys.map((key) => index.ownerOf(fingerprint(key))).find((one) => one !== null) ?? [],
    );
    return new Set(owners).size;
  }

  async state(): Promise<KnownState> {
    return stateOf(await this.#read());
  }

  /** A new base for everything up to `upTo`; what came later stays. */
  replace(base: AddressBase, upTo: Stamp): Promise<void> {
    return this.#within('readwrite', (stores) => {
      const reading: IDBRequest<Head | undefined> = stores.base.get('head');
      reading.addEventListener('success', () => {
        // Another tab made a newer one meanwhile.
        if (reading.result && reading.result.upTo > upTo) return;
        stores.base.put({ upTo, build: Math.random() } satisfies Head, 'head');
        stores.base.put(base, 'base');
        stores.deltas.delete(IDBKeyRange.upperBound(upTo));
      });
    });
  }

  /** Makes one base of all, so that the next one who asks reads less. */
  async fold(): Promise<void> {
    const found = await this.#read();
    const { upTo } = stateOf(found);
    if (upTo !== null) await this.replace(found.index.folded(), upTo);
  }

  async #read(): Promise<{ head: Head | undefined; deltas: StoredDelta[]; index: AddressIndex }> {
    const found: { head?: Head; base?: AddressBase; deltas: StoredDelta[] } = { deltas: [] };
    const { head, base, deltas } = await this.#within('readonly', (stores) => {
      const reading: IDBRequest<Head | undefined> = stores.base.get('head');
      reading.addEventListener('success', () => {
        const { result } = reading;
        if (!result) return;
        found.head = result;
        if (this.#kept?.build === result.build) found.base = this.#kept.base;
        else keep(stores.base.get('base'), (one: AddressBase) => (found.base = one));
      });
      keep(stores.deltas.getAll(), (all: StoredDelta[]) => (found.deltas = all));
    }).then(() => found);
    this.#kept = head && base ? { build: head.build, base } : null;
    const index = new AddressIndex(base ?? emptyBase());
    for (const { changes } of deltas) for (const change of changes) index.change(change);
    return { head, deltas, index };
  }

  async #within(
    mode: IDBTransactionMode,
    act: (stores: { base: IDBObjectStore; deltas: IDBObjectStore }) => void,
  ): Promise<void> {
    const database = await (this.#opening ??= this.#open());
    const transaction = database.transaction(['base', 'deltas'], mode);
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
      const request = factory.open(databaseName, 1);
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        request.addEventListener('upgradeneeded', () => {
          for (const name of ['base', 'deltas']) request.result.createObjectStore(name);
        });
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

function stateOf({ head, deltas }: { head: Head | undefined; deltas: StoredDelta[] }): KnownState {
  let upTo = head?.upTo ?? null;
  for (const { previous, next } of deltas) {
    // Two tabs may tell their changes in either order; one that nobody told is a gap that no later one closes.
    if (upTo !== null && next > upTo) upTo = previous <= upTo ? next : null;
  }
  return { upTo, deltas: deltas.length };
}

function keep<T>(request: IDBRequest<T>, take: (value: T) => void): void {
  request.addEventListener('success', () => take(request.result));
}
