/*
 * Whether anybody known has an address, from fingerprints alone: some 16 bytes an address, and no address in it. It may say
 * yes by mistake (53 bits: once in thousands of years of browsing), never no.
 */

/** Pairs of an address's fingerprint and its owner's, in the order of the first. */
export interface AddressBase {
  fingerprints: Float64Array;
  owners: Float64Array;
}

/** All addresses that an owner has now, in place of those he had before. */
export interface OwnerAddresses {
  owner: number;
  fingerprints: number[];
}

export const emptyBase = (): AddressBase => ({
  fingerprints: new Float64Array(),
  owners: new Float64Array(),
});

/** 53 bits of a text, from two hashes of 32 bits each with multipliers of their own. */
export function fingerprint(text: string): number {
  let one = 0x9e3779b9;
  let other = 0x85ebca6b;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit, 0x5bd1e995);
    other ^= other >>> 15;
  }
  one = Math.imul(one ^ (one >>> 16), 0x7feb352d);
  one ^= one >>> 15;
  other = Math.imul(other ^ (other >>> 13), 0x846ca68b);
  other ^= other >>> 16;
  return (one >>> 0) * 0x20_0000 + (other >>> 11);
}

export function baseOf(pairs: readonly { fingerprint: number; owner: number }[]): AddressBase {
  const sorted = pairs.toSorted((one, other) => one.fingerprint - other.fingerprint);
  return {
    fingerprints: Float64Array.from(sorted, (pair) => pair.fingerprint),
    owners: Float64Array.from(sorted, (pair) => pair.owner),
  };
}

/** A base, and what has changed since. */
export class AddressIndex {
  readonly #base: AddressBase;
  readonly #changed = new Map<number, number[]>();
  readonly #added = new Map<number, number>();

  constructor(base: AddressBase) {
    this.#base = base;
  }

  change({ owner, fingerprints }: OwnerAddresses): void {
    for (const gone of this.#changed.get(owner) ?? []) this.#count(gone, -1);
    const own = [...new Set(fingerprints)];
    this.#changed.set(owner, own);
    for (const added of own) this.#count(added, 1);
  }

  has(wanted: number): boolean {
    if (this.#added.has(wanted)) return true;
    const { fingerprints, owners } = this.#base;
    for (let at = firstAt(fingerprints, wanted); fingerprints[at] === wanted; at++)
      if (!this.#changed.has(owners[at] ?? 0)) return true;
    return false;
  }

  /** The same as one base. */
  folded(): AddressBase {
    const { fingerprints, owners } = this.#base;
    const pairs: { fingerprint: number; owner: number }[] = [];
    for (const [at, kept] of fingerprints.entries()) {
      const owner = owners[at] ?? 0;
      if (!this.#changed.has(owner)) pairs.push({ fingerprint: kept, owner });
    }
    for (const [owner, own] of this.#changed)
      for (const added of own) pairs.push({ fingerprint: added, owner });
    return baseOf(pairs);
  }

  #count(added: number, by: 1 | -1): void {
    const count = (this.#added.get(added) ?? 0) + by;
    if (count > 0) this.#added.set(added, count);
    else this.#added.delete(added);
  }
}

/** Where the first one that is not smaller stands. */
function firstAt(sorted: Float64Array, wanted: number): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((sorted[middle] ?? 0) < wanted) from = middle + 1;
    else to = middle;
  }
  return from;
}
