import { sameValue } from '#lib/domain/canonical.ts';
import type { Fields } from '#lib/domain/merge.ts';
import { compareStamps } from '#lib/domain/stamp.ts';

import type { AnyRow } from './change.ts';
import { recordDigest } from './change.ts';
import type { CreatedRow, EditedRow, JournalChange } from './journal.ts';

export interface Inverse {
  /** What takes the change back. */
  set: Fields;
  /** Fields that hold something newer by now, and keep it. */
  left: string[];
}

/** `row` is the record as it is now. What has the value from before already is neither set nor left. */
export const inverseOf = (change: JournalChange, row: AnyRow, now: number): Inverse =>
  change.created ? uncreate(change, row, now) : unedit(change, row);

function unedit({ before, after }: EditedRow, row: AnyRow): Inverse {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const differing = fields.filter((field) => !sameValue(row[field], before[field]));
  const [ours, newer] = partition(differing, (field) => sameValue(row[field], after[field]));
  return { set: Object.fromEntries(ours.map((field) => [field, before[field]])), left: newer };
}

/** A record that somebody worked on since is kept: taking it away would take that work away. */
function uncreate({ digest }: CreatedRow, row: AnyRow, now: number): Inverse {
  if (row['deletedAt'] !== undefined) return { set: {}, left: [] };
  if (recordDigest(row) === digest) return { set: { deletedAt: now }, left: [] };
  return { set: {}, left: editedFields(row) };
}

function editedFields({ stamps }: AnyRow): string[] {
  const edited = Object.entries(stamps).filter(
    ([field, stamp]) => field !== '*' && compareStamps(stamp, stamps['*']) > 0,
  );
  return edited
    .map(([field]) => field)
    .filter((field) => field !== 'updatedAt' && field !== 'deletedAt');
}

function partition<T>(all: readonly T[], belongs: (one: T) => boolean): [T[], T[]] {
  return [all.filter(belongs), all.filter((one) => !belongs(one))];
}
