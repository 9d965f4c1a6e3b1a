import type { Change } from '#lib/db/change.ts';
import { contactsByEmails } from '#lib/db/contact-queries.ts';
import { interactionById } from '#lib/db/interaction-queries.ts';
import type { Reader } from '#lib/db/store.ts';
import { openTasksFor } from '#lib/db/task-queries.ts';
import type { Contact } from '#lib/domain/contact.ts';
import type { Mail, MailMessage } from '#lib/domain/mail.ts';
import { isAnswer, noAnswerMark } from '#lib/domain/no-answer.ts';
import type { Task } from '#lib/domain/task.ts';

/** Reminders "if there is no answer" of these contacts that are still open. */
export async function waitingTasks(reader: Reader, contactIds: readonly string[]): Promise<Task[]> {
  if (contactIds.length === 0) return [];
  const tasks = await openTasksFor(reader, { contactIds, companyIds: [], opportunityIds: [] });
  return tasks.filter(({ madeBy }) => madeBy === noAnswerMark);
}

/** The reminders that a message answers, each ticked off. To be called within the write that does it. */
export async function answeredTasks(
  reader: Reader,
  mail: Mail,
  message: MailMessage,
  now: number,
  /** Who has the sender's address, if somebody knows it already. */
  presumed?: string,
): Promise<Change[]> {
  const email = message.from?.email;
  if (!email || message.direction !== 'in') return [];
  const [found] = await Promise.all([
    contactsByEmails(reader, [email]),
    waitingTasks(reader, presumed === undefined ? [] : [presumed]),
  ]);
  const [sender] = found.get(email) ?? [];
  if (!sender) return [];
  // Of whoever was presumed right this is asked in this transaction already, and costs nothing.
  const waiting = await waitingTasks(reader, [sender.id]);
  const changes = waiting.map(async (task): Promise<Change[]> => {
    const isAnswered = await isAnsweredBy(reader, task, sender, mail, message);
    return isAnswered ? [{ table: 'tasks', id: task.id, set: { doneAt: now } }] : [];
  });
  return (await Promise.all(changes)).flat();
}

async function isAnsweredBy(
  reader: Reader,
  { contactIds, interactionId }: Task,
  sender: Contact,
  mail: Mail,
  message: MailMessage,
): Promise<boolean> {
  const sent =
    interactionId === undefined ? undefined : await interactionById(reader, interactionId);
  if (!sent) return false;
  const waiting = {
    contactIds,
    sentAt: sent.at,
    webmail: sent.mail?.webmail ?? null,
    threadKey: sent.mail?.threadKey ?? null,
    subject: sent.subject ?? null,
  };
  const { direction, automatic, at } = message;
  const { site, threadKey, subject } = mail;
  const arrived = { direction, automatic, at, webmail: site, threadKey, subject };
  return isAnswer(waiting, { contactId: sender.id, ...arrived });
}
