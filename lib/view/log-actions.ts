import { createModel, type ReadonlySignal, signal } from '@preact/signals';

import type { addAndLog } from '#lib/crm/add-and-log.ts';
import type { LogResult } from '#lib/crm/log-mail.ts';
import type { LogRequest } from '#lib/crm/record-log.ts';
import type { Store } from '#lib/db/store.ts';
import type { Email } from '#lib/domain/email.ts';
import type { Purpose } from '#lib/domain/interaction.ts';
import type { NeverLogRule, Settings } from '#lib/domain/settings.ts';

import { answerDue } from './answers-due.ts';
import { verbs } from './later-verbs.ts';
import type { Notice } from './notice.ts';
import type { OpenMail } from './open-mail.ts';
import { refusedWords } from './outcome.ts';
import type { PageState } from './page-state.ts';
import type { Words } from './words.ts';
import type { UnknownPerson } from './unknown-person.ts';

export interface LogParts {
  store: Store;
  open: OpenMail;
  unknown: UnknownPerson;
  page: PageState;
  notice: Notice;
  settings: ReadonlySignal<Settings>;
  changeSettings(change: Partial<Settings>): Promise<unknown>;
}

/** What the log box may do. Whatever is on the screen when a click comes is what is logged, even if the page moves on meanwhile. */
export const LogActions = createModel((parts: LogParts) => {
  const { store, open, unknown, page, notice, settings } = parts;
  const busy = signal(false);
  const problem = signal<Words | null>(null);
  /** Journal entries of what was logged since this sidebar started, by interaction. */
  const entries = signal<ReadonlyMap<string, string>>(new Map());

  const requestsFor = (
    indexes: readonly number[],
    opportunityId: string | null,
    purpose?: Purpose,
  ): Promise<LogRequest[]> => {
    const mail = open.mail.peek();
    if (!mail) return Promise.resolve([]);
    return Promise.all(
      indexes
        .flatMap((index) => mail.messages[index] ?? [])
        .map(async (message) => {
          const source = message.key === null ? null : await page.readSource(message.key);
          const headers = source === null ? null : await headersOf(source);
          const sender = open.contactByEmail.peek()?.get(message.from?.email ?? '');
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
  };
  const once = async (work: () => Promise<void>) => {
    if (busy.peek()) return;
    // Mostly the log is written before a busy button could be painted, and painting it would only hold the log up.
    const answered = answerDue();
    busy.value = true;
    problem.value = null;
    try {
      await work();
    } catch (error) {
      problem.value = { key: 'problem_failed' };
      throw error;
    } finally {
      busy.value = false;
      answered();
    }
  };

  return {
    busy,
    problem,
    entryOf: (interactionId: string): string | null => entries.value.get(interactionId) ?? null,
    log: (indexes: readonly number[], opportunityId: string | null, purpose?: Purpose) =>
      once(async () => {
        const { neverLog } = settings.peek();
        const isUnknown = open.contact.peek() === null && open.party.peek()?.email;
        const person = isUnknown ? await unknown.checked() : null;
        if (isUnknown && !person) return;
        const requests = await requestsFor(indexes, opportunityId, purpose);
        const result = person
          ? await addAndLogLoaded(store, person, requests, neverLog)
          : await (await verbs()).logMail(store, requests, neverLog);
        if (result.status === 'logged') {
          const { entry } = result;
          entries.value = new Map([
            ...entries.peek(),
            ...result.ids.map((id) => [id, entry] as const),
          ]);
        } else if (person && result.status === 'duplicate' && result.entry) {
          notice.done({ key: 'person_added', args: [person.displayName] }, result.entry);
        } else problem.value = problemOf(result);
      }),
    move: (
      id: string,
      to: { opportunityId: string | null; name?: string | undefined; purpose?: Purpose },
    ) =>
      once(async () => {
        const { name, purpose, opportunityId } = to;
        const target = purpose ? { purpose } : { opportunityId };
        const { moveLog } = await verbs();
        const moved = await moveLog(store, [id], {
          ...target,
          ...(name !== undefined && { name }),
        });
        if (moved.status === 'committed') notice.done({ key: 'log_moved' }, moved.entry);
        else problem.value = refusedWords(moved.status);
      }),
    undo: (id: string) =>
      once(async () => {
        const entry = entries.peek().get(id);
        const { deleteInteraction, undo } = await verbs();
        // A log of yesterday, or of another tab, is taken back by itself; what else that step did stays.
        const taken = entry ? await undo(store, entry) : await deleteInteraction(store, id);
        if (taken.status === 'undone' || taken.status === 'committed')
          notice.done({ key: 'log_undone' }, taken.entry);
        else if (taken.status === 'nothing' || taken.status === 'alreadyUndone')
          await deleteInteraction(store, id);
        else problem.value = refusedWords(taken.status);
      }),
    neverLog: (email: Email) =>
      once(async () => {
        if ((await store.mayWrite?.()) === false) {
          problem.value = refusedWords('unseen');
          return;
        }
        const before = settings.peek().neverLog;
        const rule: NeverLogRule = { kind: 'address', value: email };
        await parts.changeSettings({ neverLog: [...before, rule] });
        notice.offer({ key: 'never_log_added', args: [email] }, () =>
          parts.changeSettings({
            neverLog: settings.peek().neverLog.filter(({ value }) => value !== email),
          }),
        );
      }),
  };
});
export type LogActions = InstanceType<typeof LogActions>;

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
