import type { Company } from '#lib/domain/company.ts';
import type { Contact } from '#lib/domain/contact.ts';
import type { Opportunity } from '#lib/domain/opportunity.ts';
import type { RecordByTable, TableName } from '#lib/domain/records.ts';
import type { Stamp } from '#lib/domain/stamp.ts';

import { recordsById } from './keyed.ts';
import { readClock } from './meta.ts';
import { read } from './read.ts';
import type { Database } from './schema.ts';
import type { Reader } from './store.ts';

/*
 * Who types asks for much the same records with every letter. Those of the last letters are kept for as long as nothing is
 * written, which one look at the clock tells. Whoever gets them must not change them.
 */

/** As many as a few letters bring up. */
const mostKept = 500;

/** As of one write. */
interface Kept {
  clock: Stamp;
  records: Map<string, RecordByTable[TableName]>;
}

const keptOf = new WeakMap<Database, Kept>();

/** As `contactsByIds`. */
export const contactsLately = (store: Reader, ids: readonly string[]): Promise<Contact[]> =>
  recordsLately(store, 'contacts', ids);

/** As `companiesByIds`. */
export const companiesLately = (store: Reader, ids: readonly string[]): Promise<Company[]> =>
  recordsLately(store, 'companies', ids);

/** As `opportunitiesByIds`. */
export const opportunitiesLately = (
  store: Reader,
  ids: readonly string[],
): Promise<Opportunity[]> => recordsLately(store, 'opportunities', ids);

const recordsLately = <T extends TableName>(
  store: Reader,
  table: T,
  ids: readonly string[],
): Promise<RecordByTable[T][]> =>
  read(store, ['meta', table], async () => {
    const records = keptAsOf(store.db, await readClock(store.db));
    const nameOf = (id: string) => `${table} ${id}`;
    const unknown = ids.filter((id) => !records.has(nameOf(id)));
    const found = await recordsById(store, table, unknown);
    for (const record of found) records.set(nameOf(record.id), record);
    return ids.flatMap((id) => (records.get(nameOf(id)) as RecordByTable[T] | undefined) ?? []);
  });

function keptAsOf(db: Database, clock: Stamp): Kept['records'] {
  const kept = keptOf.get(db);
  if (kept?.clock === clock && kept.records.size <= mostKept) return kept.records;
  const records: Kept['records'] = new Map();
  keptOf.set(db, { clock, records });
  return records;
}
