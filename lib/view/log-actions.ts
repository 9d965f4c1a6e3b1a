import { createModel, signal } from '@preact/signals';

import type { Email } from '#lib/domain/email.ts';
import type { Purpose } from '#lib/domain/interaction.ts';

import { answerDue } from './answers-due.ts';
import { verbs } from './later-verbs.ts';
import type * as LogActs from './log-acts.ts';
import type { OpenMail } from './open-mail.ts';
import type { Words } from './words.ts';

export interface LogParts extends Omit<LogActs.Logging, 'problem' | 'entries'> {
  open: OpenMail;
}

/** What the log box may do, one at a time, and how the last one went. */
export const LogActions = createModel((parts: LogParts) => {
  const { open } = parts;
  const busy = signal(false);
  const problem = signal<Words | null>(null);
  const entries = signal<ReadonlyMap<string, string>>(new Map());
  const logging: LogActs.Logging = { ...parts, problem, entries };

  const once = async (act: (acts: typeof LogActs) => Promise<void>) => {
    if (busy.peek()) return;
    // Mostly the log is written before a busy button could be painted, and painting it would only hold the log up.
    const answered = answerDue();
    busy.value = true;
    problem.value = null;
    try {
      const { logActs } = await verbs();
      await act(logActs);
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
      const fromUnknown = open.contact.peek() === null && Boolean(open.party.peek()?.email);
      const contactByEmail = open.contactByEmail.peek();
      const shown = { mail, messages, fromUnknown, contactByEmail, opportunityId, purpose };
      await once((acts) => acts.logShown(logging, shown));
    },
    move: (id: string, to: Parameters<typeof LogActs.moveLogged>[2]) =>
      once((acts) => acts.moveLogged(logging, id, to)),
    undo: (id: string) => once((acts) => acts.undoLogged(logging, id)),
    neverLog: (email: Email) => once((acts) => acts.neverLogAddress(logging, email)),
  };
});
export type LogActions = InstanceType<typeof LogActions>;
