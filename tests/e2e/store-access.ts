import { loadSample, removeSample } from '#lib/crm/sample.ts';
import { allRows } from '#lib/db/all-rows.ts';
import type { Change } from '#lib/db/change.ts';
import { commit } from '#lib/db/commit.ts';
import type { Store } from '#lib/db/store.ts';
import type { TableName } from '#lib/domain/records.ts';
import { openStore } from '#lib/platform/open-store.ts';

/*
 * Bundled and run inside a page of the extension: the product's own store, for tests that arrange what is in it or want to
 * see what came of a click.
 */

async function ready(): Promise<Store> {
  const opened = await openStore();
  if (opened.status !== 'ready') throw new Error(`The store is ${opened.status}.`);
  return opened.store;
}

export const storeAccess = {
  loadSample: async () => loadSample(await ready()),
  removeSample: async () => removeSample(await ready()),
  put: async (changes: Change[]) => commit(await ready(), { verb: 'importBackup' }, changes),
  rows: async (table: TableName) => allRows(await ready(), table),
};
export type StoreAccess = typeof storeAccess;

Object.assign(globalThis, { storeAccess });
