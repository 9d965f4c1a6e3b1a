import type { Direction } from './interaction.ts';
import { bareSubject } from './subject.ts';

/** What a reminder waits for. */
export interface Waiting {
  contactIds: readonly string[];
  /** When the mail was sent to which an answer is expected, epoch ms. */
  sentAt: number;
  webmail: string | null;
  threadKey: string | null;
  subject: string | null;
}

/** A mail that was logged or seen. */
export interface Arrived {
  /** Of its sender; null when he is not known. */
  contactId: string | null;
  direction: Direction;
  automatic: boolean;
  /** Epoch ms; null when the page says it in words only. */
  at: number | null;
  webmail: string;
  threadKey: string | null;
  subject: string | null;
}

/**
 * Whether a mail is the answer that somebody waits for: a person's own words, from one of those who were written to, after it, in the
 * same thread or about the same subject. A mail without an instant may be older, so it is none.
 */
export function isAnswer(waiting: Waiting, arrived: Arrived): boolean {
  const { contactId, at } = arrived;
  if (arrived.direction !== 'in' || arrived.automatic) return false;
  if (contactId === null || !waiting.contactIds.includes(contactId)) return false;
  if (at === null || at <= waiting.sentAt) return false;
  const sameThread =
    waiting.threadKey !== null &&
    waiting.webmail === arrived.webmail &&
    waiting.threadKey === arrived.threadKey;
  return sameThread || sameSubject(waiting.subject, arrived.subject);
}

function sameSubject(one: string | null, other: string | null): boolean {
  const subject = comparable(one);
  return subject !== '' && subject === comparable(other);
}

const comparable = (subject: string | null): string =>
  bareSubject(subject ?? '')
    .replaceAll(/\s+/gu, ' ')
    .toLowerCase();

/** What `Task.madeBy` says of such a reminder. */
export const noAnswerMark = 'noAnswer';
