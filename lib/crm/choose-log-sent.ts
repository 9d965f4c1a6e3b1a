import { commit } from '#lib/db/commit.ts';
import type { Store } from '#lib/db/store.ts';
import type { Committed } from '#lib/db/write.ts';
import type { Contact } from '#lib/domain/contact.ts';

/** Whether mails to this contact are logged when they are sent. */
export const chooseLogSent = (
  store: Store,
  { id, displayName }: Pick<Contact, 'id' | 'displayName'>,
  wanted: 'log' | 'leave',
): Promise<Committed> =>
  commit(store, { verb: 'chooseLogSent', subject: displayName }, [
    { table: 'contacts', id, set: { logSent: wanted === 'log' } },
  ]);
