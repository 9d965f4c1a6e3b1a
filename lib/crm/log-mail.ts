import type { Change } from '#lib/db/change.ts';
import { commit } from '#lib/db/commit.ts';
import type { Reader, Store } from '#lib/db/store.ts';
import type { Contact } from '#lib/domain/contact.ts';
import type { Email } from '#lib/domain/email.ts';
import type { MailMessage } from '#lib/domain/mail.ts';
import { isNeverLogged } from '#lib/domain/never-log.ts';
import type { NeverLogRule } from '#lib/domain/settings.ts';
import type { Label } from '#lib/domain/verbs.ts';

import { completed, type LogPlan, type LogRequest, planLog } from './record-log.ts';

export type LogResult =
  | { status: 'logged'; ids: string[]; entry: string }
  /** It was logged before, here or by another tab: this is it. */
  | {
      status: 'duplicate';
      of: string;
      /** The journal entry, when somebody in the mail was added all the same. */
      entry?: string;
    }
  /** Somebody in it is on the never-log list, which always wins. */
  | { status: 'neverLog'; address: Email }
  /** The page tells too little of it to know it again. */
  | { status: 'tooLittle' }
  /** Nobody in it has an address, so nobody could be linked. */
  | { status: 'noAddress' }
  | { status: 'readOnly' }
  | { status: 'unseen' }
  | { status: 'full' };

/** Logs one or more messages of a thread as one step that Undo takes back as one. */
export function logMail(
  store: Store,
  requests: readonly LogRequest[],
  neverLog: readonly NeverLogRule[],
): Promise<LogResult> {
  const subject = requests[0]?.mail.subject ?? undefined;
  const label = { verb: 'logMail', ...(subject !== undefined && { subject }) } as const;
  return logTogether(store, label, requests, neverLog, async () => ({ changes: [], contacts: [] }));
}

/** The same step may add whoever is not known yet: `add` runs inside the transaction, before the mail is linked. */
export async function logTogether(
  store: Store,
  label: Label,
  requests: readonly LogRequest[],
  neverLog: readonly NeverLogRule[],
  add: (reader: Reader) => Promise<{ changes: Change[]; contacts: Contact[] }>,
): Promise<LogResult> {
  const refused = refusalFor(requests, neverLog);
  if (refused) return refused;
  let plans: LogPlan[] = [];
  const committed = await commit(store, label, async (reader) => {
    const { changes, contacts } = await add(reader);
    plans = await Promise.all(
      requests.map((request) =>
        planLog(reader, request, { id: store.newId(), now: store.now(), added: contacts }),
      ),
    );
    // Nobody is added for a mail that then cannot be logged.
    if (plans.every(({ status }) => status === 'tooLittle')) return [];
    return [...changes, ...plans.flatMap((plan) => ('changes' in plan ? plan.changes : []))];
  });
  if (committed.status === 'committed') {
    const ids = plans.flatMap((plan) => (plan.status === 'new' ? plan.id : []));
    if (ids.length > 0) return { status: 'logged', ids, entry: committed.entry };
  } else if (committed.status !== 'nothing') return committed;
  const known = plans.find((plan) => plan.status === 'known');
  if (!known) return { status: 'tooLittle' };
  const entry = committed.status === 'committed' && { entry: committed.entry };
  return { status: 'duplicate', of: known.id, ...entry };
}

/** The never-log list and nameless mail are refused before anything is read. */
export function refusalFor(
  requests: readonly LogRequest[],
  neverLog: readonly NeverLogRule[],
): Extract<LogResult, { status: 'neverLog' | 'noAddress' }> | null {
  for (const request of requests) {
    const { mail, message } = completed(request);
    const emails = everybodyIn(message).filter((email) => !mail.own.includes(email));
    const address = emails.find((email) => isNeverLogged(email, neverLog));
    if (address) return { status: 'neverLog', address };
    if (emails.length === 0) return { status: 'noAddress' };
  }
  return null;
}

const everybodyIn = ({ from, to, cc, bcc }: MailMessage): Email[] =>
  [...(from ? [from] : []), ...to, ...cc, ...bcc].flatMap(({ email }) => email ?? []);
