import { HotDatabase } from '#lib/db/hot-database.ts';
import { KnownAddresses, type News } from '#lib/db/known-addresses.ts';

/** Storage of its own within an origin (Chromium 122): opened without the large database beside it. */
interface StorageBuckets {
  open(name: string): Promise<{ indexedDB: IDBFactory }>;
}

async function ownStorage(): Promise<IDBFactory> {
  const { storageBuckets } = navigator as Navigator & { storageBuckets?: StorageBuckets };
  // In Firefox each database is a file of its own anyway.
  return storageBuckets ? (await storageBuckets.open('known-addresses')).indexedDB : indexedDB;
}

function newsFrom(channel: BroadcastChannel): News {
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none
    tell: () => channel.postMessage(null),
    listen: (heard) => channel.addEventListener('message', heard),
  };
}

/** The index of this installation, for pages of the extension's own origin and the background. */
export const knownAddresses = new KnownAddresses(
  new HotDatabase(ownStorage),
  newsFrom(new BroadcastChannel('known-addresses')),
);
