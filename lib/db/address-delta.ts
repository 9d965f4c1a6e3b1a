import { oldestStamp, type Stamp } from '#lib/domain/stamp.ts';

import type { WrittenRow } from './change.ts';
import type { Meta } from './meta.ts';

/** What a write made of the addresses of some contacts. Each follows the one whose `next` is its `previous`. */
export interface AddressDelta {
  previous: Stamp;
  next: Stamp;
  /** All addresses and numbers that each contact has now, as keys (lib/domain/row-keys.ts); none for one that is deleted. */
  contacts: { id: string; keys: string[] }[];
}

/** Hears of every one of them, outside the database; nobody waits, so one may be lost, and is missed (`contactsAt`). */
export interface AddressKeeper {
  note(delta: AddressDelta): void;
  /** Forgets every address. */
  clear(): Promise<void>;
}

/** Null when no contact was written. */
export function addressDelta(
  meta: Meta,
  next: Stamp,
  written: readonly WrittenRow[],
): AddressDelta | null {
  const rows = written.filter(({ table }) => table === 'contacts').map(({ row }) => row);
  if (rows.length === 0) return null;
  const contacts = rows.map(({ id, keys }) => ({ id, keys: keys.filter(isAddressKey) }));
  return { previous: meta.contactsAt ?? oldestStamp, next, contacts };
}

/** Prefixes of the keys by which a contact is found exactly. */
const addressPrefixes = ['e:', 'p:'];

export const isAddressKey = (key: string): boolean =>
  addressPrefixes.some((prefix) => key.startsWith(prefix));
