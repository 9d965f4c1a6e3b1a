import { baseOf, fingerprint } from '#lib/domain/address-index.ts';
import { oldestStamp } from '#lib/domain/stamp.ts';

import { addressPrefixes } from './address-delta.ts';
import type { KnownAddresses } from './known-addresses.ts';
import { readMeta } from './meta.ts';
import { read } from './read.ts';
import type { Reader } from './store.ts';

/** Changes that are cheap to apply each time somebody asks. */
const fewDeltas = 100;

/** Brings the index of known addresses up to date where it has missed something. For idle time. */
export async function indexAddresses(store: Reader, known: KnownAddresses): Promise<void> {
  const { upTo, deltas } = await known.state();
  const written = await read(store, ['meta'], () => readMeta(store.db));
  // What is being written meanwhile is told by whoever writes it.
  if (upTo === null || upTo < (written?.contactsAt ?? oldestStamp)) await rebuild(store, known);
  else if (deltas > fewDeltas) await known.fold();
}

async function rebuild(store: Reader, known: KnownAddresses): Promise<void> {
  const { upTo, pairs } = await read(store, ['contacts', 'meta'], async () => {
    const meta = await readMeta(store.db);
    const found = await Promise.all(addressPrefixes.map((prefix) => pairsOf(store, prefix)));
    return { upTo: meta?.contactsAt ?? oldestStamp, pairs: found.flat() };
  });
  await known.replace(baseOf(pairs), upTo);
}

/** From the index alone, without the rows; both lists come in its order. */
async function pairsOf({ db }: Reader, prefix: string) {
  const addresses = db.contacts.where('keys').startsWith(prefix);
  const [keys, ids] = await Promise.all([addresses.keys(), addresses.primaryKeys()]);
  return keys.map((key, at) => ({
    fingerprint: fingerprint(key as string),
    owner: fingerprint(ids[at] ?? ''),
  }));
}
