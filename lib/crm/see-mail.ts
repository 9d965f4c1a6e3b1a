import { commit } from '#lib/db/commit.ts';
import type { Reader, Store } from '#lib/db/store.ts';
import type { Mail } from '#lib/domain/mail.ts';

import { answeredTasks, waitingTasks } from './answered-tasks.ts';
import { reconcileChanges } from './reconcile-sent.ts';

/** Whether anything waits for mails with these people, so that an exact date is worth asking for. */
export const isWaitedFor = async (
  reader: Reader,
  contactIds: readonly string[],
): Promise<boolean> => (await waitingTasks(reader, contactIds)).length > 0;

/**
 * What follows from a mail being on the screen, without a click: a reminder to which it is the answer is ticked off, and a log that was
 * made when the mail was sent learns where the mail is. Both can be taken back in the journal.
 */
export async function seeMail(store: Store, mail: Mail): Promise<void> {
  const subject = mail.subject === null ? {} : { subject: mail.subject };
  const now = store.now();
  await commit(store, { verb: 'seeAnswer', ...subject }, async (reader) => {
    const found = [];
    for (const message of mail.messages)
      found.push(...(await answeredTasks(reader, mail, message, now)));
    return found;
  });
  await commit(store, { verb: 'matchSent', ...subject }, (reader) =>
    reconcileChanges(reader, mail),
  );
}
