import { deviceFrom } from '#lib/domain/device-name.ts';

import type { AddressKeeper } from './address-delta.ts';
import type { CountKeeper, MissingRows } from './counts.ts';
import { countRows, emptiedTables, missingRows, promisedCounts } from './counts.ts';
import type { Denial } from './denial.ts';
import { denialOf } from './denial.ts';
import { noCounts, readMeta } from './meta.ts';
import { read } from './read.ts';
import { refusalOf } from './refusal.ts';
import type { Database, IndexedDbApi } from './schema.ts';
import { defineDatabase, schemaNumber } from './schema.ts';

/** What a query needs. */
export interface Reader {
  readonly db: Database;
}

/** An open store. It has no clock and no dice of its own. */
export interface Store extends Reader {
  /** Epoch ms. */
  readonly now: () => number;
  /** UUIDv7. */
  readonly newId: () => string;
  /** Names this database in its stamps. */
  readonly device: string;
  readonly counts: CountKeeper;
  /** Told of every address that a write brought or took away. */
  readonly addresses?: AddressKeeper;
  /** Every write is refused. */
  readonly readOnly: boolean;
  /** Asked at every write: whether the user can see what a click does. Absent where nobody can cover us. */
  readonly mayWrite?: () => Promise<boolean>;
}

export interface Opening extends IndexedDbApi {
  name?: string;
  now: () => number;
  newId: () => string;
  /** Eight characters of 0–9 a–z; only the very first opening of a database uses it. */
  device?: string;
  counts: CountKeeper;
  addresses?: AddressKeeper;
  /**
   * Another tab upgrades (`newer`) or deletes (`erased`) the database; this store is closed and stays so. Open again, or
   * say that the page must be loaded anew.
   */
  closed?: (why: 'newer' | 'erased') => void;
}

export type Opened =
  | { status: 'ready'; store: Store }
  /** Written by a newer version of the extension: to look at, not to write. `found` is its schema number. */
  | { status: 'newer'; store: Store; found: number }
  /** Rows are gone that were there. To look at; `acceptLoss` and opening again make it writable. */
  | { status: 'damaged'; store: Store; missing: MissingRows[] }
  | { status: 'denied'; reason: Denial; error: unknown }
  | { status: 'full'; error: unknown };

export const storeName = 'sidecard';

export async function openStore(opening: Opening): Promise<Opened> {
  const { addresses, counts, now, newId } = opening;
  const db = defineDatabase(opening.name ?? storeName, apiOf(opening));
  closeForOthers(db, opening.closed);
  try {
    // The promise is read before the rows: other tabs only add rows, so there can be more by then but never fewer.
    // Dexie itself tries again, three times, when Chromium cannot open its backing store at once.
    const [promised] = await Promise.all([promisedCounts(counts), db.open()]);
    const meta = await read({ db }, ['meta'], () => readMeta(db));
    const device = meta?.device ?? opening.device ?? deviceFrom(newId());
    const told = addresses === undefined ? {} : { addresses };
    const store = { db, now, newId, device, counts, ...told, readOnly: true };
    const found = Math.max(meta?.schema ?? 0, installedSchema(db));
    if (found > schemaNumber) return { status: 'newer', store, found };
    // A database without its own description is new, or the description is one of the things that are gone.
    const missing =
      meta === undefined
        ? missingRows(promised ?? noCounts(), await countRows(store))
        : await emptiedTables(store, promised ?? noCounts());
    if (missing.length > 0) return { status: 'damaged', store, missing };
    const named = meta === undefined ? await seeded(store) : device;
    return { status: 'ready', store: { ...store, device: named, readOnly: false } };
  } catch (error) {
    db.close();
    if (refusalOf(error) === 'full') return { status: 'full', error };
    return { status: 'denied', reason: denialOf(error), error };
  }
}

/** Once in the life of a database, so its code waits for that. */
async function seeded(store: Store): Promise<string> {
  const { seed } = await import('./seed.ts');
  return seed(store);
}

export const closeStore = (store: Store): void => store.db.close();

/** False once it was closed, here or because another tab erased or upgraded the database. */
export const isStoreOpen = (store: Reader): boolean => store.db.isOpen();

const apiOf = ({ indexedDB, IDBKeyRange }: Opening): IndexedDbApi => ({
  ...(indexedDB === undefined ? {} : { indexedDB }),
  ...(IDBKeyRange === undefined ? {} : { IDBKeyRange }),
});

/**
 * Dexie's own answer is to close and to open again at the next read. That would bring an erased database back to life, and
 * let this code write into a newer one.
 */
function closeForOthers(db: Database, closed: Opening['closed']): void {
  db.on('versionchange', (event: IDBVersionChangeEvent) => {
    db.close({ disableAutoOpen: true });
    closed?.(event.newVersion === null ? 'erased' : 'newer');
    return false;
  });
}

/** Dexie multiplies its version numbers by ten. */
const installedSchema = (db: Database): number => Math.floor((db.backendDB()?.version ?? 0) / 10);
