import type { SearchKind, Sought } from '#lib/domain/sought.ts';
import { searchKinds } from '#lib/domain/sought.ts';

import { idsByTypedKeys } from './search-queries.ts';
import type { Reader } from './store.ts';

export interface RecordHit {
  kind: SearchKind;
  id: string;
}

export interface SearchScope {
  kinds?: readonly SearchKind[];
  limit: number;
}

export const tableOf = {
  contact: 'contacts',
  company: 'companies',
  opportunity: 'opportunities',
} as const satisfies Record<SearchKind, string>;

/** People, companies and opportunities by what was typed, best first. */
export async function searchRecords(
  store: Reader,
  sought: Sought,
  { kinds = searchKinds, limit }: SearchScope,
): Promise<RecordHit[]> {
  const found = await Promise.all(
    kinds.map(async (kind) => {
      const ids = await idsByTypedKeys(store, tableOf[kind], sought, limit);
      return ids.map((id): RecordHit => ({ kind, id }));
    }),
  );
  return found.flat().slice(0, limit);
}
