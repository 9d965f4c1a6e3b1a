import { readSearching, searchRecords } from '#lib/db/search-records.ts';
import type { Store } from '#lib/db/store.ts';
import { searchKinds, soughtIn } from '#lib/domain/sought.ts';

import type { Found } from './found.ts';
import { recordsFound } from './found-records.ts';

/** A line under the browser's address bar. */
export interface Suggestion {
  /** What finds this one and hardly any other. */
  text: string;
  name: string;
  detail: string;
}

/** Who and what fits, for a list that only shows text. Without `lookUp`'s parser of numbers, which the background would carry for it. */
export async function suggest(store: Store, text: string, limit: number): Promise<Suggestion[]> {
  const sought = { ...soughtIn(text), number: null };
  if (sought.words.length === 0) return [];
  const found = await readSearching(store, async () => {
    const hits = await searchRecords(store, sought, { kinds: searchKinds, limit });
    return recordsFound(store, hits, sought);
  });
  const byText = new Map(found.map((one) => [textFor(one), one]));
  return [...byText].map(([content, { name, detail }]) => ({ text: content, name, detail }));
}

function textFor(found: Found): string {
  if (found.kind === 'contact') return found.email ?? found.phone ?? found.name;
  return found.kind === 'company' ? (found.domain ?? found.name) : found.name;
}
