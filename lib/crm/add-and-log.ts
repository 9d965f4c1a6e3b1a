import { contactsByEmails } from '#lib/db/contact-queries.ts';
import type { Store } from '#lib/db/store.ts';
import type { Contact } from '#lib/domain/contact.ts';
import type { NeverLogRule } from '#lib/domain/settings.ts';

import { contactChanges, type NewContact } from './create-contact.ts';
import { type LogResult, logTogether } from './log-mail.ts';
import type { LogRequest } from './record-log.ts';

/**
 * Makes the sender a contact, with a company, and logs the mail, in one step that Undo takes back as one. Somebody whom
 * another tab has added meanwhile is not added twice.
 */
export function addAndLog(
  store: Store,
  person: NewContact,
  requests: readonly LogRequest[],
  neverLog: readonly NeverLogRule[],
): Promise<LogResult> {
  const id = store.newId();
  const label = { verb: 'addAndLog', subject: person.displayName } as const;
  return logTogether(store, label, requests, neverLog, async (reader) => {
    const [known, changes] = await Promise.all([
      contactsByEmails(reader, person.emails ?? []),
      contactChanges(store, reader, id, person),
    ]);
    if (known.size > 0) return { changes: [], contacts: [] };
    const { set } = changes.at(-1) as { set: Partial<Contact> };
    // Only what linking the mail needs: the whole record is made by the write.
    const contact = { ...set, id } as Contact;
    return { changes, contacts: [contact] };
  });
}
