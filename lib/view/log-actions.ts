import { createModel, signal } from '@preact/signals';

import type { Email } from '#lib/domain/email.ts';
import type { Purpose } from '#lib/domain/interaction.ts';

import { answerDue } from './answers-due.ts';
import { verbs } from './later-verbs.ts';
import type * as LogBoxActs from './log-box-acts.ts';
import type { OpenMail } from './open-mail.ts';
import type { UnknownPerson } from './unknown-person.ts';
import type { Words } from './words.ts';

export interface LogParts extends Omit<LogBoxActs.Logging, 'problem' | 'entries'> {
  open: OpenMail;
  unknown: UnknownPerson;
}

/** What the log box may do, one at a time, and how the last one went. */
export const LogActions = createModel((parts: LogParts) => {
  const { open, unknown } = parts;
  const busy = signal(false);
  const problem = signal<Words | null>(null);
  const entries = signal<ReadonlyMap<string, string>>(new Map());
  const logging: LogBoxActs.Logging = { ...parts, problem, entries };

  /** `act` begins at the click, while its code may still be on its way. */
  const once = async (act: (code: Promise<typeof LogBoxActs>) => Promise<void>) => {
    if (busy.peek()) return;
    // Mostly the log is written before a busy button could be painted, and painting it would only hold the log up.
    const answered = answerDue();
    busy.value = true;
    problem.value = null;
    try {
      await act(verbs().then(({ logBoxActs }) => logBoxActs));
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
    /** These messages of the mail that is open now. */
    async log(
      indexes: readonly number[],
      opportunityId: string | null,
      purpose?: Purpose,
    ): Promise<void> {
      const mail = open.mail.peek();
      if (!mail) return;
      const messages = indexes.flatMap((index) => mail.messages[index] ?? []);
      const stranger = open.contact.peek() === null ? open.party.peek()?.email : null;
      const contactByEmail = open.contactByEmail.peek();
      const shown = { mail, messages, contactByEmail, opportunityId, purpose };
      await once(async (code) => {
        const checked = stranger ? unknown.checked(stranger) : null;
        const [acts, person] = await Promise.all([code, checked]);
        await acts.logShown(logging, { ...shown, stranger: person });
      });
    },
    move: (id: string, to: Parameters<typeof LogBoxActs.moveLogged>[2]) =>
      once(async (code) => (await code).moveLogged(logging, id, to)),
    undo: (id: string) => once(async (code) => (await code).undoLogged(logging, id)),
    neverLog: (email: Email) => once(async (code) => (await code).neverLogAddress(logging, email)),
  };
});
export type LogActions = InstanceType<typeof LogActions>;
