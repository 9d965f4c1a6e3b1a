import type { ReadonlySignal, Signal } from '@preact/signals';

import type { addAndLog } from '#lib/crm/add-and-log.ts';
import { deleteInteraction } from '#lib/crm/delete-record.ts';
import { logMail, type LogResult } from '#lib/crm/log-mail.ts';
import { moveLog } from '#lib/crm/move-log.ts';
import type { LogRequest } from '#lib/crm/record-log.ts';
import type { Store } from '#lib/db/store.ts';
import { undo } from '#lib/db/undo.ts';
import type { Contact } from '#lib/domain/contact.ts';
import type { Email } from '#lib/domain/email.ts';
import type { Purpose } from '#lib/domain/interaction.ts';
import type { Mail, MailMessage } from '#lib/domain/mail.ts';
import type { NeverLogRule, Settings } from '#lib/domain/settings.ts';

import type { Notice } from './notice.ts';
import { refusedWords } from './outcome.ts';
import type { PageState } from './page-state.ts';
import type { CheckedPerson } from './unknown-draft.ts';
import type { Words } from './words.ts';

/* What the log box does when it is pressed. */

export interface Logging {
  store: Store;
  page: PageState;
  notice: Notice;
  settings: ReadonlySignal<Settings>;
  changeSettings: (change: Partial<Settings>) => Promise<unknown>;
  problem: Signal<Words | null>;
  /** Journal entries of what was logged since this sidebar started, by interaction. */
  entries: Signal<ReadonlyMap<string, string>>;
}

/** What is on the screen when a click comes, even if the page moves on meanwhile. */
export interface ToLog {
  mail: Mail;
  messages: readonly MailMessage[];
  /** Who has to be added for it; null where that is nobody. */
  stranger: CheckedPerson | null;
  /** Who is known in it; null while that is not known. */
  contactByEmail: ReadonlyMap<string, Contact> | null;
  opportunityId: string | null;
  purpose: Purpose | undefined;
}

export async function logShown(logging: Logging, shown: ToLog): Promise<void> {
  const { store, page, notice, settings, problem, entries } = logging;
  const { neverLog } = settings.peek();
  const { stranger } = shown;
  if (stranger?.status === 'gone') problem.value = { key: 'problem_failed' };
  if (stranger && stranger.status !== 'checked') return;
  const person = stranger?.fields;
  const requests = await requestsFor(shown, page);
  const result = person
    ? await addAndLogLoaded(store, person, requests, neverLog)
    : await logMail(store, requests, neverLog);
  if (result.status === 'logged') {
    const { entry, ids } = result;
    entries.value = new Map([...entries.peek(), ...ids.map((id) => [id, entry] as const)]);
  } else if (person && result.status === 'duplicate' && result.entry) {
    notice.done({ key: 'person_added', args: [person.displayName] }, result.entry);
  } else problem.value = problemOf(result);
}

const requestsFor = (
  { mail, messages, contactByEmail, opportunityId, purpose }: ToLog,
  page: PageState,
): Promise<LogRequest[]> =>
  Promise.all(
    messages.map(async (message) => {
      const source = message.key === null ? null : await page.readSource(message.key);
      const headers = source === null ? null : await headersOf(source);
      const sender = contactByEmail?.get(message.from?.email ?? '');
      return {
        mail,
        message,
        headers,
        opportunityId,
        ...(purpose && { purpose }),
        ...(sender && { senderId: sender.id }),
      };
    }),
  );

export async function moveLogged(
  { store, notice, problem }: Logging,
  id: string,
  to: { opportunityId: string | null; name?: string | undefined; purpose?: Purpose },
): Promise<void> {
  const { name, purpose, opportunityId } = to;
  const target = purpose ? { purpose } : { opportunityId };
  const moved = await moveLog(store, [id], { ...target, ...(name !== undefined && { name }) });
  if (moved.status === 'committed') notice.done({ key: 'log_moved' }, moved.entry);
  else problem.value = refusedWords(moved.status);
}

export async function undoLogged(logging: Logging, id: string): Promise<void> {
  const { store, notice, problem, entries } = logging;
  const entry = entries.peek().get(id);
  // A log of yesterday, or of another tab, is taken back by itself; what else that step did stays.
  const taken = entry ? await undo(store, entry) : await deleteInteraction(store, id);
  if (taken.status === 'undone' || taken.status === 'committed')
    notice.done({ key: 'log_undone' }, taken.entry);
  else if (taken.status === 'nothing' || taken.status === 'alreadyUndone')
    await deleteInteraction(store, id);
  else problem.value = refusedWords(taken.status);
}

export async function neverLogAddress(logging: Logging, email: Email): Promise<void> {
  const { store, notice, settings, changeSettings, problem } = logging;
  if ((await store.mayWrite?.()) === false) {
    problem.value = refusedWords('unseen');
    return;
  }
  const before = settings.peek().neverLog;
  const rule: NeverLogRule = { kind: 'address', value: email };
  await changeSettings({ neverLog: [...before, rule] });
  notice.offer({ key: 'never_log_added', args: [email] }, () =>
    changeSettings({ neverLog: settings.peek().neverLog.filter(({ value }) => value !== email) }),
  );
}

/** Adding somebody needs the list of registrable domains, which is larger than the sidebar. */
const addAndLogLoaded: typeof addAndLog = async (...request) => {
  const { addAndLog: add } = await import('#lib/crm/add-and-log.ts');
  return add(...request);
};

/** The parser is only loaded where a webmail gives out the source. */
async function headersOf(source: string) {
  const { headersFromSource } = await import('#lib/crm/read-source.ts');
  return headersFromSource(source);
}

function problemOf(result: Exclude<LogResult, { status: 'logged' }>): Words | null {
  switch (result.status) {
    case 'neverLog':
      return { key: 'log_cannot_never', args: [result.address] };
    case 'noAddress':
      return { key: 'log_cannot_no_address' };
    case 'tooLittle':
      return { key: 'log_cannot_too_little' };
    // The database says where it is, and the screen with it.
    case 'duplicate':
      return null;
    case 'readOnly':
    case 'unseen':
    case 'full':
      return refusedWords(result.status);
  }
}
