import { allRows } from '#lib/db/all-rows.ts';
import type { Change } from '#lib/db/change.ts';
import { commit } from '#lib/db/commit.ts';
import { historyOf } from '#lib/db/interaction-queries.ts';
import type { Reader, Store } from '#lib/db/store.ts';
import type { Committed, Refused } from '#lib/db/write.ts';
import type { RecordByTable, TableName } from '#lib/domain/records.ts';

import { sampleData } from './sample-data.ts';

export type SampleLoaded =
  | { status: 'loaded'; entry: string; rows: number }
  | { status: 'alreadyThere' }
  | Refused;

export type SampleRemoved =
  /** `kept` counts what the user has edited, and what the user's own records refer to. */
  | { status: 'removed'; entry: string; rows: number; kept: number }
  | { status: 'nothing' }
  | Refused;

/** Stores the invented people and their history, unless some of them are there. */
export async function loadSample(store: Store): Promise<SampleLoaded> {
  const loaded = await commit(store, { verb: 'loadSample' }, async (reader) => {
    const contacts = await allRows(reader, 'contacts');
    return contacts.some(isLiveSample) ? [] : sampleData(store.now(), store.newId);
  });
  if (loaded.status === 'nothing') return { status: 'alreadyThere' };
  return rowsOf(loaded, (entry, rows) => ({ status: 'loaded', entry, rows }));
}

/** Takes the sample data out again; what somebody has worked on stays. */
export async function removeSample(store: Store): Promise<SampleRemoved> {
  let kept = 0;
  const removed = await commit(store, { verb: 'removeSample' }, async (reader) => {
    const records = await sampleAndOwn(reader);
    const staying = whatStays(records);
    const samples = records.filter(({ record }) => isLiveSample(record));
    kept = samples.filter(({ record }) => staying.has(record.id)).length;
    return samples
      .filter(({ record }) => !staying.has(record.id))
      .map(({ table, record }): Change => ({
        table,
        id: record.id,
        set: { deletedAt: store.now() },
      }));
  });
  if (removed.status === 'nothing') return { status: 'nothing' };
  return rowsOf(removed, (entry, rows) => ({ status: 'removed', entry, rows, kept }));
}

const rowsOf = <T>(
  committed: Exclude<Committed, { status: 'nothing' }>,
  outcome: (entry: string, rows: number) => T,
): T | Refused =>
  committed.status === 'committed' ? outcome(committed.entry, committed.ids.length) : committed;

type AnyRecord = RecordByTable[TableName];
interface Located {
  table: TableName;
  record: AnyRecord;
}

const isLiveSample = (record: AnyRecord): boolean =>
  record.sample === true && record.deletedAt === undefined;

/** Every live record that is sample data or may refer to some. Of the history only what touches a sample contact. */
async function sampleAndOwn(reader: Reader): Promise<Located[]> {
  const tables = ['contacts', 'companies', 'opportunities', 'tasks'] as const;
  const perTable = await Promise.all(
    tables.map(async (table) =>
      (await allRows(reader, table)).map((record): Located => ({ table, record })),
    ),
  );
  const live = perTable.flat().filter(({ record }) => record.deletedAt === undefined);
  const samples = live.filter(({ table, record }) => table === 'contacts' && record.sample);
  const histories = await Promise.all(
    samples.map(({ record }) =>
      historyOf(reader, { contactId: record.id }, { limit: Number.POSITIVE_INFINITY }),
    ),
  );
  const interactions = new Map(histories.flat().map((one) => [one.id, one]));
  return [
    ...live,
    ...[...interactions.values()].map((record): Located => ({ table: 'interactions', record })),
  ];
}

/** Ids of the records that stay: the user's own, edited ones, and whatever those refer to, and so on. */
function whatStays(records: readonly Located[]): Set<string> {
  const recordById = new Map(records.map(({ record }) => [record.id, record]));
  const staying = new Set<string>();
  const waiting = records
    .map(({ record }) => record)
    .filter((record) => record.sample !== true || record.updatedAt !== record.createdAt);
  for (let record = waiting.pop(); record; record = waiting.pop()) {
    if (staying.has(record.id)) continue;
    staying.add(record.id);
    for (const id of idsIn(record)) {
      const referred = recordById.get(id);
      if (referred) waiting.push(referred);
    }
  }
  return staying;
}

function idsIn(record: AnyRecord): string[] {
  const ids: (string | undefined)[] = [];
  if ('contactIds' in record) ids.push(...record.contactIds);
  if ('companyIds' in record) ids.push(...record.companyIds);
  if ('companyId' in record) ids.push(record.companyId);
  if ('opportunityId' in record) ids.push(record.opportunityId);
  if ('contacts' in record) ids.push(...record.contacts.map(({ contactId }) => contactId));
  if ('reportsToId' in record) ids.push(record.reportsToId);
  if ('parentId' in record) ids.push(record.parentId);
  return ids.filter((id) => id !== undefined);
}
