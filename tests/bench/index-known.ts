import { indexAddresses } from '#lib/db/index-addresses.ts';
import { knownAddresses } from '#lib/platform/known-addresses.ts';
import { openStore } from '#lib/platform/open-store.ts';

/** What a sidebar does in idle time; the cached data may be older than the form of the index. */
async function indexKnown(): Promise<void> {
  const opened = await openStore();
  if (opened.status !== 'ready') throw new Error(`The store is ${opened.status}.`);
  await indexAddresses(opened.store, knownAddresses);
}

Object.assign(globalThis, { indexKnown });
