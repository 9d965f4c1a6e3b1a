import { type SearchDoc, timeOf } from '#lib/domain/search-doc.ts';
import type { SearchIndex } from '#lib/domain/search-index.ts';
import { docOf, docsIn, indexOf } from '#lib/domain/search-index.ts';
import type { Stamp } from '#lib/domain/stamp.ts';

import type { Database } from './schema.ts';
import type { RecordFacts } from './record-facts.ts';
import { changesSince, type SearchChanges, type SearchKey } from './search-changes.ts';
import { storedHead, type StoredIndex, storedIndex } from './search-rows.ts';
import type { Reader } from './store.ts';

/** The index as it was stored, and what was written since. */
export interface SearchState {
  /** The one that was stored, and over it small ones of what was written since. */
  layers: SearchLayer[];
  upTo: Stamp;
  /** The first layer, as whoever keeps it in this page goes on with it. */
  stored: StoredIndex;
  /** Every record that was written since, as it is now. */
  changed: Map<string, SearchDoc | null>;
  /** More was written than can be laid over: of no use until the index has been made anew. */
  behind: boolean;
}

export interface SearchLayer {
  index: SearchIndex;
  /** One for every record that is in a later layer, or gone. */
  gone: Uint8Array;
}

interface Kept {
  state: SearchState | null;
  due: () => void;
}

/** So many records are brought into the stored index when there is time. */
export const manyChanged = 300;
/** More layers than these are made into one, so that a question goes through few and most writes cost little. */
const mostLayers = 8;

const keptOf = new WeakMap<Database, Kept>();

function keptFor(db: Database): Kept {
  const kept = keptOf.get(db) ?? { state: null, due: () => {} };
  keptOf.set(db, kept);
  return kept;
}

/** Hears when the index should be made, or made anew: from then on until it is done at every question. */
export function onSearchDue({ db }: Reader, due: () => void): void {
  keptFor(db).due = due;
}

/** Up to date with this moment. Null while there is no index of use. */
export async function searchState(store: Reader): Promise<SearchState | null> {
  const kept = keptFor(store.db);
  const state = await loaded(store.db, kept);
  if (state === null || state.behind) {
    kept.due();
    return null;
  }
  const changes = await changesSince(store, state.upTo);
  if (changes === null) state.behind = true;
  else applyChanges(state, changes);
  if (isWanting(state)) kept.due();
  return state.behind ? null : state;
}

const isTimed = ({ stored }: SearchState): boolean => stored.timed === docsIn(stored.index);

/** Somebody should work at it, and in another page may have done so. */
const isWanting = (state: SearchState): boolean =>
  state.behind || state.changed.size > manyChanged || !isTimed(state);

/** The one in memory, unless a better one has been stored since. */
async function loaded(db: Database, kept: Kept): Promise<SearchState | null> {
  const { state } = kept;
  if (state && !isWanting(state)) return state;
  const head = await storedHead(db);
  const isBetter = (than: SearchState) =>
    head && (head.upTo > than.stored.upTo || (head.timed === undefined && !isTimed(than)));
  if (!head || (state && !isBetter(state))) return state;
  const stored = await storedIndex(db);
  if (stored === null) return state;
  kept.state = {
    layers: [layerOf(stored.index)],
    upTo: stored.upTo,
    stored,
    changed: new Map(),
    behind: false,
  };
  return kept.state;
}

/** Two questions may bring the same changes: the one that knows less comes to nothing. */
function applyChanges(state: SearchState, { docs, upTo }: SearchChanges): void {
  if (upTo <= state.upTo) return;
  state.upTo = upTo;
  if (docs.size === 0) return;
  for (const [name, { key, doc }] of docs) {
    state.changed.set(name, doc);
    for (const { index, gone } of state.layers) {
      const before = docOf(index, key.kind, key.id);
      if (before !== undefined) gone[before] = 1;
    }
  }
  state.layers.push(layerOf(indexOf([...docs.values()].flatMap(({ doc }) => doc ?? []))));
  if (state.layers.length > mostLayers)
    state.layers.splice(1, mostLayers, layerOf(changedIndex(state)));
}

/** What the index knows of a record, to the minute; null where it does not know the record, or not yet when something passed last. */
export function factsIn({ layers, stored }: SearchState, key: SearchKey): RecordFacts | null {
  for (const { index, gone } of layers) {
    const doc = docOf(index, key.kind, key.id);
    if (doc === undefined || gone[doc] === 1) continue;
    if (index === stored.index && doc >= stored.timed) return null;
    return { lastAt: timeOf(index.lastAt[doc] ?? 0), openOpportunities: index.open[doc] ?? 0 };
  }
  return null;
}

/** Of all that was written since as it is now. */
export const changedIndex = ({ changed }: SearchState): SearchIndex =>
  indexOf([...changed.values()].flatMap((doc) => doc ?? []));

const layerOf = (index: SearchIndex): SearchLayer => ({
  index,
  gone: new Uint8Array(docsIn(index)),
});
