import type { Counts } from '#lib/db/meta.ts';
import { readMeta, writeMeta } from '#lib/db/meta.ts';
import { openStore } from '#lib/platform/open-store.ts';
import { countKeeper } from '#lib/platform/count-keeper.ts';
import { keysOf } from '#lib/domain/row-keys.ts';
import { nextStamp } from '#lib/domain/stamp.ts';

import { counts, type Kind, recordAt, type SizeName } from './world.ts';

/*
 * Bundled and run inside a page of the extension: fills the product's own store, past `commit` (a journal of a million
 * entries is nobody's), with rows as `commit` writes them.
 */

const chunk = 5_000;

/** Past Dexie as well, which notes every key for whoever watches. */
function add(db: IDBDatabase, table: string, rows: readonly object[]): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const transaction = db.transaction(table, 'readwrite', { durability: 'relaxed' });
  const store = transaction.objectStore(table);
  for (const row of rows) store.add(row);
  transaction.addEventListener('complete', () => resolve());
  transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('aborted')));
  return promise;
}

async function fillStore(size: SizeName): Promise<Counts> {
  const opened = await openStore();
  if (opened.status !== 'ready') throw new Error(`The store is ${opened.status}.`);
  const { db } = opened.store;
  const meta = await readMeta(db);
  if (!meta) throw new Error('The store has no description of itself.');
  const stamp = nextStamp(meta.clock, Date.now(), meta.device);
  const wanted = counts(size);
  for (const table of Object.keys(wanted) as Kind[]) {
    for (let from = 0; from < wanted[table]; from += chunk) {
      const rows = Array.from({ length: Math.min(chunk, wanted[table] - from) }, (_, at) => {
        const record = recordAt(table, from + at, size);
        return { ...record, stamps: { '*': stamp }, keys: keysOf(table, record as never) };
      });
      await add(db.backendDB(), table, rows);
    }
  }
  const filled = { ...meta.counts, ...wanted };
  await writeMeta(db, { ...meta, clock: stamp, counts: filled });
  await countKeeper.write(filled);
  return filled;
}

Object.assign(globalThis, { fillStore });
