import type { RecordByTable } from '#lib/domain/records.ts';

import { journalPage } from './journal-queries.ts';
import { read } from './read.ts';
import type { Row } from './schema.ts';
import { recordOf } from './schema.ts';
import type { Reader } from './store.ts';

type Deletable = 'contacts' | 'companies';

const deletion = { contacts: 'deleteContact', companies: 'deleteCompany' } as const;

/** How far back in the journal a deletion counts as recent. */
const recentEntries = 1_000;

/** What the user deleted lately and did not bring back, the last first. */
export const recentlyDeleted = <T extends Deletable>(
  store: Reader,
  table: T,
  limit: number,
): Promise<RecordByTable[T][]> =>
  read(store, [table, 'journal'], async () => {
    const entries = await journalPage(store, undefined, recentEntries);
    const ids = entries
      .filter(({ label }) => label.verb === deletion[table])
      .flatMap(({ changes }) => changes.map(({ id }) => id));
    const rows = await store.db
      .table<Row<T>, string>(table)
      .bulkGet([...new Set(ids)].slice(0, limit));
    return rows.flatMap((row) => (row?.deletedAt === undefined ? [] : [recordOf<T>(row)]));
  });

/** Undefined unless it is there and deleted. */
export async function deletedRecord<T extends Deletable>(
  store: Reader,
  table: T,
  id: string,
): Promise<RecordByTable[T] | undefined> {
  const row = await read(store, [table], () => store.db.table<Row<T>, string>(table).get(id));
  return row?.deletedAt === undefined ? undefined : recordOf<T>(row);
}
