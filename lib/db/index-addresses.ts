import { fingerprint, shardsOf } from '#lib/domain/address-index.ts';
import { oldestStamp } from '#lib/domain/stamp.ts';

import { isAddressKey } from './address-delta.ts';
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

/** Contacts that are read at once: some ten milliseconds. */
const chunk = 1_000;

/**
 * In pieces, so that nobody waits long for the database. What is written meanwhile may be in it or not: it is also told, and that
 * counts.
 */
async function rebuild(store: Reader, known: KnownAddresses): Promise<void> {
  const meta = await read(store, ['meta'], () => readMeta(store.db));
  const pairs: { fingerprint: number; owner: number }[] = [];
  for (let after = ''; ;) {
    const rows = await read(store, ['contacts'], () =>
      store.db.contacts.where('id').above(after).limit(chunk).toArray(),
    );
    for (const { id, keys } of rows) {
      const owner = fingerprint(id);
      for (const key of keys.filter(isAddressKey))
        pairs.push({ fingerprint: fingerprint(key), owner });
    }
    const last = rows.at(-1);
    if (!last) break;
    after = last.id;
  }
  await known.replace(shardsOf(pairs), meta?.contactsAt ?? oldestStamp);
}
