import type { SearchDoc } from '#lib/domain/search-doc.ts';
import type { SearchIndex } from '#lib/domain/search-index.ts';
import { docOf, docsIn, indexOf } from '#lib/domain/search-index.ts';
import type { Stamp } from '#lib/domain/stamp.ts';

import type { Database } from './schema.ts';
import { changesSince, type SearchChanges } from './search-changes.ts';
import { storedIndex, storedUpTo } from './search-rows.ts';
import type { Reader } from './store.ts';

/** The index as it was stored, and over it what was written since. */
export interface SearchState {
  base: SearchIndex;
  /** One for every record of the base that is another one now, or gone. */
  gone: Uint8Array;
  /** The records that were written since, as they are now. */
  overlay: SearchIndex;
  upTo: Stamp;
  /** Of the base alone. */
  baseUpTo: Stamp;
  /** Which of them are in the overlay. */
  changed: Map<string, SearchDoc | null>;
  /** More was written than an overlay should hold: of no use until the index has been made anew. */
  behind: boolean;
}

interface Kept {
  state: SearchState | null;
  due: () => void;
}

/** So large an overlay is brought into the base; it is made anew at every write, so it stays small. */
export const largeOverlay = 300;

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
  if (state.behind || state.changed.size > largeOverlay) kept.due();
  return state.behind ? null : state;
}

/** The one in memory, unless a better one has been stored since. */
async function loaded(db: Database, kept: Kept): Promise<SearchState | null> {
  const { state } = kept;
  if (state && !state.behind && state.changed.size <= largeOverlay) return state;
  const upTo = await storedUpTo(db);
  if (upTo === null || (state && upTo <= state.baseUpTo)) return state;
  const stored = await storedIndex(db);
  if (stored === null) return state;
  kept.state = {
    base: stored.index,
    gone: new Uint8Array(docsIn(stored.index)),
    overlay: indexOf([]),
    upTo: stored.upTo,
    baseUpTo: stored.upTo,
    changed: new Map(),
    behind: false,
  };
  return kept.state;
}

/** Two questions may bring the same changes: the one that knows less comes to nothing. */
function applyChanges(state: SearchState, { docs, upTo }: SearchChanges): void {
  if (upTo <= state.upTo) return;
  for (const [name, { key, doc }] of docs) {
    state.changed.set(name, doc);
    const inBase = docOf(state.base, key.kind, key.id);
    if (inBase !== undefined) state.gone[inBase] = 1;
  }
  if (docs.size > 0)
    state.overlay = indexOf([...state.changed.values()].flatMap((doc) => doc ?? []));
  state.upTo = upTo;
}
