import { searchIndex, searchWithSlip } from '#lib/domain/search-query.ts';
import { idAt } from '#lib/domain/search-ids.ts';
import { kindOf } from '#lib/domain/search-index.ts';
import type { SearchOptions } from '#lib/domain/search-query.ts';
import { key } from '#lib/domain/row-keys.ts';
import type { SearchKind, Sought } from '#lib/domain/sought.ts';
import { searchKinds } from '#lib/domain/sought.ts';

import { idsByKey } from './keyed.ts';
import { read } from './read.ts';
import type { RecordFacts } from './record-facts.ts';
import { everyTable } from './schema.ts';
import { type SearchKey, tableOf } from './search-changes.ts';
import { idsByTypedKeys } from './search-queries.ts';
import { factsIn, searchState } from './search-state.ts';
import type { SearchState } from './search-state.ts';
import type { Reader, Store } from './store.ts';

type ScoredKey = SearchKey & { score: number };

export type SearchedKey = SearchKey & {
  /** What tells it from others; null where it has to be read. */
  facts: RecordFacts | null;
};

export interface SearchScope {
  kinds?: readonly SearchKind[];
  limit: number;
}

/** One transaction for a search, and for all that is read of what it finds. */
export const readSearching = <T>(store: Reader, question: () => Promise<T>): Promise<T> =>
  read(store, [...everyTable, 'search'], question);

/** With so many that fit as typed, nobody has slipped. */
const fewFound = 5;

/** People, companies and opportunities by what was typed, best first. */
export async function searchRecords(
  store: Pick<Store, 'db' | 'now'>,
  sought: Sought,
  { kinds = searchKinds, limit }: SearchScope,
): Promise<SearchedKey[]> {
  const [begun, state] = await Promise.all([
    kinds.includes('contact') ? contactsByBeginning(store, sought, limit) : [],
    searchState(store),
  ]);
  const options = { kinds, limit, now: store.now() };
  const found = state
    ? hitsIn(state, sought, options)
    : await hitsByKeys(store, sought, kinds, limit);
  const hits = unique([...begun, ...found]).slice(0, limit);
  return hits.map((hit) => ({ ...hit, facts: state && factsIn(state, hit) }));
}

/** Who has the address, or one that begins so, and who has the number: the order of the index knows only words. */
async function contactsByBeginning(
  store: Pick<Store, 'db'>,
  { address, number }: Sought,
  limit: number,
): Promise<SearchKey[]> {
  const beginnings = [
    ...(address === null || address.startsWith('@') ? [] : [`e:${address}`]),
    ...(number === null ? [] : [key.phone(number)]),
  ];
  if (beginnings.length === 0) return [];
  const ids = await read(store, ['contacts'], () =>
    Promise.all(beginnings.map((beginning) => idsByKey(store, 'contacts', beginning, limit))),
  );
  return ids.flat().map((id) => ({ kind: 'contact', id }));
}

function hitsIn(state: SearchState, sought: Sought, options: SearchOptions): SearchKey[] {
  const inLayers = (search: typeof searchIndex) =>
    state.layers
      .flatMap(({ index, gone }) =>
        search(index, sought, { ...options, gone }).map(({ doc, score }) => ({
          kind: kindOf(index, doc),
          id: idAt(index.ids, doc),
          score,
        })),
      )
      .sort(inOneOrder);
  const asTyped = inLayers(searchIndex);
  return asTyped.length < fewFound ? [...asTyped, ...inLayers(searchWithSlip)] : asTyped;
}

/** The one that a single index would have. */
const inOneOrder = (one: ScoredKey, other: ScoredKey): number =>
  other.score - one.score ||
  searchKinds.indexOf(one.kind) - searchKinds.indexOf(other.kind) ||
  (one.id < other.id ? -1 : 1);

async function hitsByKeys(
  store: Pick<Store, 'db'>,
  sought: Sought,
  kinds: readonly SearchKind[],
  limit: number,
): Promise<SearchKey[]> {
  const found = await Promise.all(
    kinds.map(async (kind) => {
      const ids = await idsByTypedKeys(store, tableOf[kind], sought, limit);
      return ids.map((id): SearchKey => ({ kind, id }));
    }),
  );
  return found.flat();
}

const unique = (keys: readonly SearchKey[]): SearchKey[] => [
  ...new Map(keys.map(({ kind, id }) => [`${kind}:${id}`, { kind, id }])).values(),
];
