import { indexAddresses } from '#lib/db/index-addresses.ts';
import { keepSearchIndex } from '#lib/db/search-build.ts';
import { knownAddresses } from '#lib/platform/known-addresses.ts';
import { openStore } from '#lib/platform/open-store.ts';

/** Bundled and run inside a page of the extension: makes at once what the product makes in idle time, over minutes. */
async function indexStore(): Promise<void> {
  const opened = await openStore();
  if (opened.status !== 'ready') throw new Error(`The store is ${opened.status}.`);
  await indexAddresses(opened.store, knownAddresses);
  await keepSearchIndex(opened.store, () => Promise.resolve());
  // The rows have these keys already, as every row of this version; otherwise each sidebar would look through all of them.
  await opened.store.db.search.put({ part: 'subjects', after: null });
}

Object.assign(globalThis, { indexStore });
