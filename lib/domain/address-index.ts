/*
 * Whether anybody known has an address, from fingerprints alone: some 16 bytes an address, and no address in it. It may say
 * yes by mistake (53 bits: once in thousands of years of browsing), never no.
 */

/** Pairs of an address's fingerprint and its owner's, in the order of the first; one of several equal parts of all there are. */
export interface AddressShard {
  fingerprints: Float64Array;
  owners: Float64Array;
}

/** All addresses that an owner has now, in place of those he had before. */
export interface OwnerAddresses {
  owner: number;
  fingerprints: number[];
}

interface Pair {
  fingerprint: number;
  owner: number;
}

/** So many addresses are read in no time, and few enough that those of a page need not bring all there are. */
const perShard = 512;
const endOfFingerprints = 2 ** 53;

/** In which of so many parts a fingerprint stands. */
export const shardOf = (wanted: number, count: number): number =>
  Math.floor((wanted / endOfFingerprints) * count);

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

export function shardsOf(pairs: readonly Pair[]): AddressShard[] {
  const count = 2 ** Math.ceil(Math.log2(Math.max(1, pairs.length / perShard)));
  const shards = Array.from({ length: count }, (): Pair[] => []);
  for (const pair of pairs) shards[shardOf(pair.fingerprint, count)]?.push(pair);
  return shards.map((own) => {
    const sorted = own.toSorted((one, other) => one.fingerprint - other.fingerprint);
    return {
      fingerprints: Float64Array.from(sorted, (pair) => pair.fingerprint),
      owners: Float64Array.from(sorted, (pair) => pair.owner),
    };
  });
}

/** The addresses of a moment, as far as they were needed, and what has changed since. */
export class AddressIndex {
  readonly #shards: readonly (AddressShard | undefined)[];
  readonly #changed = new Map<number, number[]>();
  /** By fingerprint, the changed owners who have it now. */
  readonly #added = new Map<number, Set<number>>();

  constructor(shards: readonly (AddressShard | undefined)[]) {
    this.#shards = shards;
  }

  change({ owner, fingerprints }: OwnerAddresses): void {
    for (const gone of this.#changed.get(owner) ?? []) this.#added.get(gone)?.delete(owner);
    const own = [...new Set(fingerprints)];
    this.#changed.set(owner, own);
    for (const added of own) {
      const owners = this.#added.get(added);
      if (owners) owners.add(owner);
      else this.#added.set(added, new Set([owner]));
    }
  }

  /** One of those who have it, the same one each time; null for nobody. */
  ownerOf(wanted: number): number | null {
    const owners = [...(this.#added.get(wanted) ?? [])];
    const { fingerprints, owners: kept } =
      this.#shards[shardOf(wanted, this.#shards.length)] ?? none;
    for (let at = firstAt(fingerprints, wanted); fingerprints[at] === wanted; at++) {
      const owner = kept[at] ?? 0;
      if (!this.#changed.has(owner)) owners.push(owner);
    }
    return owners.length === 0 ? null : Math.min(...owners);
  }

  /** The same with nothing changed since; needs all of them. */
  folded(): AddressShard[] {
    const pairs: Pair[] = [];
    for (const { fingerprints, owners } of this.#shards as readonly AddressShard[])
      for (const [at, kept] of fingerprints.entries()) {
        const owner = owners[at] ?? 0;
        if (!this.#changed.has(owner)) pairs.push({ fingerprint: kept, owner });
      }
    for (const [owner, own] of this.#changed)
      for (const added of own) pairs.push({ fingerprint: added, owner });
    return shardsOf(pairs);
  }
}

const none: AddressShard = { fingerprints: new Float64Array(), owners: new Float64Array() };

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
