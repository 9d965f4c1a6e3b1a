import { commit } from '#lib/db/commit.ts';
import type { Change } from '#lib/db/change.ts';
import type { Reader, Store } from '#lib/db/store.ts';
import type { Committed } from '#lib/db/write.ts';
import type { Label, Verb } from '#lib/domain/verbs.ts';

export type Edited =
  | Committed
  /** It was deleted meanwhile. */
  | { status: 'gone' };

/** What is done to one record, which is read in the transaction that writes. */
interface ChangeOf<T> {
  verb: Verb;
  find: (reader: Reader) => Promise<T | undefined>;
  /** What the journal calls it. */
  subject: (found: T) => string | undefined;
  changes: (found: T, reader: Reader) => Change[] | Promise<Change[]>;
}

export async function changeFound<T>(
  store: Store,
  { verb, find, subject, changes }: ChangeOf<T>,
): Promise<Edited> {
  let found: T | undefined;
  const label = (): Label => {
    const name = found === undefined ? undefined : subject(found);
    return { verb, ...(name !== undefined && { subject: name }) };
  };
  const committed = await commit(store, label, async (reader) => {
    found = await find(reader);
    return found === undefined ? [] : changes(found, reader);
  });
  return committed.status === 'nothing' && found === undefined ? { status: 'gone' } : committed;
}
