import type { SearchDoc } from '#lib/domain/search-doc.ts';
import { searchDocOf } from '#lib/domain/search-doc.ts';
import type { TableName } from '#lib/domain/records.ts';
import type { SearchKind } from '#lib/domain/sought.ts';
import type { Stamp } from '#lib/domain/stamp.ts';

import type { JournalChange } from './journal.ts';
import { journaledSince, mostChanges } from './journaled-since.ts';
import { recordsById } from './keyed.ts';
import { readClock } from './meta.ts';
import { read } from './read.ts';
import { factsOfAll } from './record-facts.ts';
import { rowName, rowsOf } from './rows.ts';
import type { Reader } from './store.ts';

/** A record of one of the tables that are searched. */
export interface SearchKey {
  kind: SearchKind;
  id: string;
}

export interface SearchChanges {
  /** Every record whose words or rank may be others now; null for one that is gone. */
  docs: Map<string, { key: SearchKey; doc: SearchDoc | null }>;
  upTo: Stamp;
}

export const tableOf = {
  contact: 'contacts',
  company: 'companies',
  opportunity: 'opportunities',
} as const satisfies Record<SearchKind, string>;

/** What results are made of and ranked by. */
const searched = [...Object.values(tableOf), 'interactions'] as const;

/**
 * What was written after `since`, read from the journal and from the records as they are now: so a write pays nothing for being found.
 * Null when that is too much.
 */
export const changesSince = (store: Reader, since: Stamp): Promise<SearchChanges | null> =>
  read(store, ['journal', 'meta', ...searched], async () => {
    const upTo = await readClock(store.db);
    if (upTo <= since) return { docs: new Map(), upTo: since };
    const changes = await journaledSince(store, since);
    const keys = changes && (await keysTouched(store, changes));
    if (!keys || keys.length > mostChanges) return null;
    const docs = await searchDocs(store, keys);
    return { docs, upTo };
  });

const isSearched = (table: TableName): boolean =>
  (searched as readonly TableName[]).includes(table);

const keyName = ({ kind, id }: SearchKey): string => `${kind}:${id}`;

/** The records themselves, and all to which an interaction or opportunity belongs or belonged: their rank hangs on it. */
async function keysTouched(
  { db }: Reader,
  journaled: readonly JournalChange[],
): Promise<SearchKey[]> {
  // Follow-ups and pipelines are in no result, and not in this transaction.
  const changes = journaled.filter(({ table }) => isSearched(table));
  const rows = await rowsOf(db, changes);
  const keys = new Map<string, SearchKey>();
  const add = (kind: SearchKind, ids: unknown) => {
    for (const id of Array.isArray(ids) ? ids : [ids])
      if (typeof id === 'string') keys.set(keyName({ kind, id }), { kind, id });
  };
  for (const change of changes) {
    for (const kind of ['contact', 'company', 'opportunity'] as const)
      if (tableOf[kind] === change.table) add(kind, change.id);
    if (change.table !== 'interactions' && change.table !== 'opportunities') continue;
    const edited = change.created ? [] : [change.before, change.after];
    for (const fields of [rows.get(rowName(change)) ?? {}, ...edited] as Owners[]) {
      add('contact', fields.contactIds);
      add(
        'contact',
        fields.contacts?.map(({ contactId }) => contactId),
      );
      add('company', fields.companyIds);
      add('company', fields.companyId);
      add('opportunity', fields.opportunityId);
    }
  }
  return [...keys.values()];
}

interface Owners {
  contactIds?: string[];
  contacts?: { contactId: string }[];
  companyIds?: string[];
  companyId?: string;
  opportunityId?: string;
}

async function searchDocs(
  store: Reader,
  keys: readonly SearchKey[],
): Promise<SearchChanges['docs']> {
  const docs: SearchChanges['docs'] = new Map(
    keys.map((key) => [keyName(key), { key, doc: null }]),
  );
  const found = await docsOfRecords(store, keys);
  for (const doc of found) docs.set(keyName(doc), { key: doc, doc });
  return docs;
}

/** Deleted records are in no index. */
async function docsOfRecords(store: Reader, keys: readonly SearchKey[]): Promise<SearchDoc[]> {
  const ids = (of: SearchKind) => keys.flatMap(({ kind, id }) => (kind === of ? [id] : []));
  const [contacts, companies, opportunities] = await Promise.all([
    recordsById(store, 'contacts', ids('contact')),
    recordsById(store, 'companies', ids('company')),
    recordsById(store, 'opportunities', ids('opportunity')),
  ]);
  const all = [
    ...contacts.map((record) => ({ kind: 'contact', record }) as const),
    ...companies.map((record) => ({ kind: 'company', record }) as const),
    ...opportunities.map((record) => ({ kind: 'opportunity', record }) as const),
  ];
  const facts = await factsOfAll(
    store,
    all.map(({ kind, record }) => ({ kind, id: record.id })),
  );
  return all.map((one, at) =>
    searchDocOf(one, facts[at] ?? { lastAt: null, openOpportunities: 0 }),
  );
}
