import {
  AddressIndex,
  type AddressShard,
  fingerprint,
  type OwnerAddresses,
  shardOf,
} from '#lib/domain/address-index.ts';
import type { Stamp } from '#lib/domain/stamp.ts';

import type { AddressDelta, AddressKeeper } from './address-delta.ts';
import { type HotDatabase, whenRead } from './hot-database.ts';

/** The base stands for every contact up to a stamp, in so many parts; `build` changes with it. */
interface Head {
  upTo: Stamp;
  build: number;
  shards: number;
}
interface StoredDelta {
  previous: Stamp;
  next: Stamp;
  changes: OwnerAddresses[];
}

/** How far the index has come. */
export interface KnownState {
  /** The stamp of the last change in it, with none missing before; null when one is, or when there is no base. */
  upTo: Stamp | null;
  deltas: number;
}

/** Says to the other pages, and to the background, that something was written; and hears it from them. */
export interface News {
  tell(): void;
  listen(heard: () => void): void;
}

interface Read {
  head: Head | undefined;
  deltas: StoredDelta[];
}

/**
 * Which addresses belong to a contact: a base and the changes since. What one page wrote, all see. What was read once is kept
 * until somebody writes.
 */
export class KnownAddresses implements AddressKeeper {
  readonly #database: HotDatabase;
  readonly #news: News | null;
  #base: { build: number; shards: (AddressShard | undefined)[] } = { build: 0, shards: [] };
  /** What was read last; null when that may not be all any more. */
  #latest: { read: Read; index: AddressIndex } | null = null;
  #writes = 0;

  constructor(database: HotDatabase, news: News | null = null) {
    this.#database = database;
    this.#news = news;
    news?.listen(() => this.#outdate());
  }

  note({ previous, next, contacts }: AddressDelta): void {
    const changes = contacts.map(({ id, keys }) => ({
      owner: fingerprint(id),
      fingerprints: keys.map(fingerprint),
    }));
    const delta: StoredDelta = { previous, next, changes };
    // One that is lost is missed by `state`.
    this.#write(({ deltas }) => deltas.put(delta, next)).catch(() => undefined);
  }

  clear(): Promise<void> {
    return this.#write(({ base, deltas }) => {
      for (const table of [base, deltas]) table.clear();
    });
  }

  /** Opens it for a question that will follow. */
  open(): Promise<void> {
    return this.#database.open();
  }

  /** How many of these parties have an address of somebody known; each is a list of keys. */
  async count(parties: readonly (readonly string[])[]): Promise<number> {
    const wanted = parties.map((keys) => keys.map(fingerprint));
    const { index } = await this.#read(wanted.flat());
    // A page names the same person in several ways, each time with another one of the addresses.
    const owners = wanted.flatMap(
      (own) => own.map((one) => index.ownerOf(one)).find((one) => one !== null) ?? [],
    );
    return new Set(owners).size;
  }

  /** All of it in memory, for the questions that may follow. */
  async warm(): Promise<void> {
    await this.#read('all');
  }

  async state(): Promise<KnownState> {
    return stateOf((await this.#read([])).read);
  }

  /** A new base for everything up to `upTo`; what came later stays. */
  replace(shards: readonly AddressShard[], upTo: Stamp): Promise<void> {
    return this.#write(({ base, deltas }) => {
      whenRead(base.get('head'), (head: Head | undefined) => {
        // Another tab made a newer one meanwhile.
        if (head && head.upTo > upTo) return;
        base.clear();
        base.put({ upTo, build: Math.random(), shards: shards.length } satisfies Head, 'head');
        for (const [at, shard] of shards.entries()) base.put(shard, at);
        deltas.delete(IDBKeyRange.upperBound(upTo));
      });
    });
  }

  /** Makes one base of all, so that the next one who asks reads less. */
  async fold(): Promise<void> {
    const { read, index } = await this.#read('all');
    const { upTo } = stateOf(read);
    if (upTo !== null) await this.replace(index.folded(), upTo);
  }

  async #read(wanted: readonly number[] | 'all'): Promise<{ read: Read; index: AddressIndex }> {
    if (this.#latest && this.#missing(this.#latest.read.head, wanted).length === 0)
      return this.#latest;
    const begun = this.#writes;
    const read: Read = { head: undefined, deltas: [] };
    let shards: (AddressShard | undefined)[] = [];
    await this.#database.within('readonly', ({ base, deltas }) => {
      whenRead(base.get('head'), (head: Head | undefined) => {
        read.head = head;
        const missing = this.#missing(head, wanted);
        // Another question may find another base meanwhile.
        shards = this.#base.shards;
        const kept = shards;
        for (const at of missing) whenRead(base.get(at), (one: AddressShard) => (kept[at] = one));
      });
      whenRead(deltas.getAll(), (all: StoredDelta[]) => (read.deltas = all));
    });
    const index = new AddressIndex(shards);
    for (const { changes } of read.deltas) for (const change of changes) index.change(change);
    const latest = { read, index };
    if (begun === this.#writes) this.#latest = latest;
    return latest;
  }

  /** The parts of this base that are not in memory. */
  #missing(head: Head | undefined, wanted: readonly number[] | 'all'): number[] {
    if (this.#base.build !== head?.build)
      this.#base = { build: head?.build ?? 0, shards: Array.from({ length: head?.shards ?? 0 }) };
    const { shards } = this.#base;
    const parts =
      wanted === 'all' ? shards.keys() : new Set(wanted.map((one) => shardOf(one, shards.length)));
    return [...parts].filter((at) => at < shards.length && !shards[at]);
  }

  #outdate(): void {
    this.#writes += 1;
    this.#latest = null;
  }

  async #write(act: Parameters<HotDatabase['within']>[1]): Promise<void> {
    this.#outdate();
    await this.#database.within('readwrite', act);
    this.#news?.tell();
  }
}

function stateOf({ head, deltas }: Read): KnownState {
  let upTo = head?.upTo ?? null;
  for (const { previous, next } of deltas) {
    // Two tabs may tell their changes in either order; one that nobody told is a gap that no later one closes.
    if (upTo !== null && next > upTo) upTo = previous <= upTo ? next : null;
  }
  return { upTo, deltas: deltas.length };
}
