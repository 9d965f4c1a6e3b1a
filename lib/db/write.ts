import { nextStamp } from '#lib/domain/stamp.ts';
import type { TableName } from '#lib/domain/records.ts';
import type { Label } from '#lib/domain/verbs.ts';

import { type AddressDelta, addressDelta } from './address-delta.ts';
import type { AnyRow, Change, Moment, WrittenRow } from './change.ts';
import { applyChange, joinChanges } from './change.ts';
import { mirrorCounts } from './counts.ts';
import { type JournalEntry, writeJournal } from './journal.ts';
import type { Counts } from './meta.ts';
import { readMeta, writeMeta } from './meta.ts';
import { readFirst } from './once.ts';
import { refusalOf } from './refusal.ts';
import { putRows, rowName, rowsOf } from './rows.ts';
import type { Database } from './schema.ts';
import { everyTable, schemaNumber } from './schema.ts';
import type { Reader, Store } from './store.ts';

export type Committed =
  | { status: 'committed'; entry: string; ids: string[] }
  /** Everything was like that already. */
  | { status: 'nothing' }
  | Refused;

export type Refused =
  /** This very mail is logged, as `of` (which may be deleted). */
  | { status: 'duplicate'; table: 'interactions'; of: string }
  /** A newer version of the extension wrote this database, or it is damaged. Nothing was written. */
  | { status: 'readOnly' }
  /** What asked for it was not in plain sight. Nothing was written. */
  | { status: 'unseen' }
  /** No room on the disk. Nothing was written. */
  | { status: 'full' };

/**
 * Given as a function, changes are worked out inside the transaction that writes them: what it reads cannot have changed
 * until it writes. It must await nothing but reads of this store, or the transaction ends under it.
 */
export type Changes = readonly Change[] | ((reader: Reader) => Promise<readonly Change[]>);

/** Given as a function, it is asked when the changes are known. */
export type LabelOf = Label | (() => Label);

export interface Plan {
  label: LabelOf;
  entry: string;
  /** How many changes the entry already has. */
  journaled: number;
  /** The entry that this one takes back, as it was read with the changes. */
  undoes?: () => JournalEntry | undefined;
}

interface Outcome {
  committed: Committed;
  counts?: Counts;
  addresses?: AddressDelta | null;
}

/** One transaction: rows with their stamps, the journal, the clock and the counts; all of it or nothing. */
export async function write(store: Store, plan: Plan, changes: Changes): Promise<Committed> {
  if (store.readOnly) return { status: 'readOnly' };
  if ((await store.mayWrite?.()) === false) return { status: 'unseen' };
  let attempted: readonly Change[] = [];
  try {
    const scope = async (): Promise<Outcome> => {
      // A user waits: what can be asked at once is asked at once, and written so.
      const beginWriting = readFirst();
      const [meta, { wanted, before }] = await Promise.all([
        readMeta(store.db),
        rowsBefore(store, changes),
      ]);
      beginWriting();
      if (meta === undefined || meta.schema > schemaNumber) {
        return { committed: { status: 'readOnly' } };
      }
      attempted = wanted;
      const moment = {
        now: store.now(),
        stamp: nextStamp(meta.clock, store.now(), store.device),
      };
      const written = wanted.flatMap(
        (change) => applyChange(before.get(rowName(change)), change, moment) ?? [],
      );
      if (written.length === 0) return { committed: { status: 'nothing' } };
      const counts = countCreated(meta.counts, written);
      const addresses = addressDelta(meta, moment.stamp, written);
      const contactsAt = addresses === null ? {} : { contactsAt: moment.stamp };
      const next = { ...meta, schema: schemaNumber, clock: moment.stamp, counts, ...contactsAt };
      await Promise.all([
        putRows(store.db, written),
        writeEntry(store.db, plan, moment, written),
        writeMeta(store.db, next),
      ]);
      const ids = written.map(({ row }) => row.id);
      return { committed: { status: 'committed', entry: plan.entry, ids }, counts, addresses };
    };
    const outcome = await store.db.transaction('rw', tablesOf(changes), scope);
    if (outcome.counts) mirrorCounts(store.counts, outcome.counts);
    if (outcome.addresses) store.addresses?.note(outcome.addresses);
    return outcome.committed;
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === 'full') return { status: 'full' };
    const of = refusal === 'notUnique' ? await holderOfKey(store.db, attempted) : undefined;
    if (of === undefined) throw error;
    return { status: 'duplicate', table: 'interactions', of };
  }
}

async function rowsBefore(
  store: Store,
  changes: Changes,
): Promise<{ wanted: Change[]; before: Map<string, AnyRow> }> {
  const wanted = joinChanges(typeof changes === 'function' ? await changes(store) : changes);
  return { wanted, before: await rowsOf(store.db, wanted) };
}

const tablesOf = (changes: Changes): readonly string[] =>
  typeof changes === 'function'
    ? everyTable
    : [...new Set(changes.map(({ table }) => table)), 'journal', 'meta'];

async function writeEntry(
  db: Database,
  { label, entry, journaled, undoes }: Plan,
  { now, stamp }: Moment,
  written: readonly WrittenRow[],
): Promise<void> {
  const changes = written.map(({ change }) => change);
  const undone = undoes?.();
  const begun = {
    id: entry,
    at: now,
    stamp,
    label: typeof label === 'function' ? label() : label,
    ...(undone && { undoes: undone.id }),
  };
  await Promise.all([
    writeJournal(db, begun, changes, journaled),
    undone && db.journal.put({ ...undone, undoneBy: entry }),
  ]);
}

function countCreated(counts: Counts, written: readonly WrittenRow[]): Counts {
  const next = { ...counts };
  for (const { table, change } of written) if (change.created) next[table] += 1;
  return next;
}

/** The interaction that already has the `dedupeKey` which the unique index refused. */
async function holderOfKey(db: Database, changes: readonly Change[]): Promise<string | undefined> {
  for (const { table, id, set } of changes) {
    if (table !== ('interactions' satisfies TableName) || set.dedupeKey === undefined) continue;
    const holder = await db.interactions.where('dedupeKey').equals(set.dedupeKey).first();
    if (holder && holder.id !== id) return holder.id;
  }
  return undefined;
}
