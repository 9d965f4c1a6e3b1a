import { allRows } from '#lib/db/all-rows.ts';
import type { Change } from '#lib/db/change.ts';
import type { Loaded } from '#lib/db/load.ts';
import { load } from '#lib/db/load.ts';
import { read } from '#lib/db/read.ts';
import type { Reader, Store } from '#lib/db/store.ts';
import { sameValue } from '#lib/domain/canonical.ts';
import type { Fields } from '#lib/domain/merge.ts';
import type { RecordByTable, TableName } from '#lib/domain/records.ts';
import { tableNames } from '#lib/domain/records.ts';

import type { Backup } from './backup-read.ts';

/** What a restoration would do. The file wins where both differ; what is only here stays. */
export interface RestorePlan {
  changes: Change[];
  /** Records that are not here, or were deleted. */
  added: number;
  /** Records that are otherwise here. */
  changed: number;
  /** Records that are the same already. */
  same: number;
  /** Mails that were logged here again, under another id: those stay as they are. */
  loggedAgain: number;
}

type AnyRecord = RecordByTable[TableName];

export async function planRestore(store: Reader, { tables }: Backup): Promise<RestorePlan> {
  const here = await read(store, tableNames, () =>
    Promise.all(tableNames.map((table) => allRows<TableName>(store, table))),
  );
  const plan: RestorePlan = { changes: [], added: 0, changed: 0, same: 0, loggedAgain: 0 };
  const logOf = new Map(here.flat().flatMap(mailNames));
  for (const [index, table] of tableNames.entries()) {
    const recordById = new Map(here[index]?.map((record) => [record.id, record]));
    for (const record of tables[table]) {
      if (isLoggedAgain(record, logOf)) plan.loggedAgain += 1;
      else planRecord(plan, table, record, recordById.get(record.id));
    }
  }
  return plan;
}

/** Carries a plan out under one journal entry. */
export const applyRestore = (
  store: Store,
  { changes }: RestorePlan,
  progress: (done: number) => void,
): Promise<Loaded> => load(store, { verb: 'importBackup' }, changes, progress);

function planRecord(
  plan: RestorePlan,
  table: TableName,
  record: AnyRecord,
  here: AnyRecord | undefined,
): void {
  const { id, ...fields } = record;
  const set = here ? differences({ ...here }, fields) : fields;
  if (Object.keys(set).length === 0) {
    plan.same += 1;
    return;
  }
  plan[here && here.deletedAt === undefined ? 'changed' : 'added'] += 1;
  plan.changes.push({ table, id, set } as Change);
}

/** What has to be set for a record to be as in the file. When it was last changed is not part of what it says. */
function differences(here: Fields, wanted: Fields): Fields {
  const names = [...new Set([...Object.keys(here), ...Object.keys(wanted)])];
  const differing = names.filter(
    (name) => name !== 'id' && name !== 'updatedAt' && !sameValue(here[name], wanted[name]),
  );
  return Object.fromEntries(differing.map((name) => [name, wanted[name]]));
}

/** By what a mail is known to be the same, and which interaction has it. */
const mailNames = (record: AnyRecord): [string, string][] =>
  'dedupeKey' in record && record.dedupeKey !== undefined ? [[record.dedupeKey, record.id]] : [];

/** Also for the second of two in the file, which only a changed file has. */
function isLoggedAgain(record: AnyRecord, logOf: Map<string, string>): boolean {
  const [name] = mailNames(record)[0] ?? [];
  if (name === undefined) return false;
  const holder = logOf.get(name) ?? record.id;
  logOf.set(name, holder);
  return holder !== record.id;
}
