import type { Change } from '#lib/db/change.ts';
import { contactsByEmails } from '#lib/db/contact-queries.ts';
import { interactionsByMailKeys } from '#lib/db/interaction-queries.ts';
import type { Reader } from '#lib/db/store.ts';
import type { Contact } from '#lib/domain/contact.ts';
import { mailKeys } from '#lib/domain/dedupe-key.ts';
import type { Email } from '#lib/domain/email.ts';
import type { Interaction, Participant, Purpose } from '#lib/domain/interaction.ts';
import { interactionFrom } from '#lib/domain/interaction-from.ts';
import type { Mail, MailMessage } from '#lib/domain/mail.ts';
import { longestSubject } from '#lib/domain/mail-from.ts';
import type { SourceHeaders } from '#lib/domain/source-headers.ts';
import { visibleText } from '#lib/domain/visible-text.ts';
import { isSameMail } from '#lib/domain/same-mail.ts';
import { withHeaders } from '#lib/domain/with-headers.ts';

import { answeredTasks } from './answered-tasks.ts';
import { provisionalLogOf, reconciled } from './reconcile-sent.ts';

/** One message of an open mail that is to become an interaction. */
export interface LogRequest {
  mail: Mail;
  message: MailMessage;
  /** From the message's source, where the webmail gives it. */
  headers: SourceHeaders | null;
  opportunityId: string | null;
  purpose?: Purpose;
  /** The sender, as the screen knows him: what hangs on who he is is asked at once, and counts if he still is. */
  senderId?: string;
}

export type LogPlan =
  | { status: 'new'; id: string; changes: Change[] }
  /** It is logged already; `changes` add what is known of it now and was not then. */
  | { status: 'known'; id: string; changes: Change[] }
  /** The page tells too little of it to know it again, so every look would log it once more. */
  | { status: 'tooLittle' };

/**
 * Mail and message as the source tells them, where it was read: the page abbreviates people and words an empty subject. A
 * source that tells of another mail than the page is not this mail's.
 */
export function completed({
  mail,
  message,
  headers,
}: LogRequest): Pick<LogRequest, 'mail' | 'message'> & { headersRead: boolean } {
  const page = { mail, message, headersRead: false };
  if (!headers || headers.from.length === 0) return page;
  const subject = visibleText(headers.subject ?? '', longestSubject) || null;
  const told = { mail: { ...mail, subject }, message: withHeaders(message, headers, mail.own) };
  return isSameMail(page, told) ? { ...told, headersRead: true } : page;
}

/**
 * What logging one message changes. Reads inside the transaction that will write, so that two tabs never both find
 * nothing. A log that was taken back is brought back to life: its row keeps the mail's name for ever.
 */
export async function planLog(
  reader: Reader,
  request: LogRequest,
  context: { id: string; now: number; added: readonly Contact[] },
): Promise<LogPlan> {
  const { opportunityId, purpose } = request;
  const { mail, message, headersRead } = completed(request);
  // As the page tells it and as the source does: the next look may have only one of the two.
  const keys = [
    ...new Set([...mailKeys(mail, message), ...mailKeys(request.mail, request.message)]),
  ];
  if (keys.length === 0) return { status: 'tooLittle' };
  const [found, people, answered, sent] = await Promise.all([
    interactionsByMailKeys(reader, keys),
    contactIdsOf(reader, message, context.added),
    answeredTasks(reader, mail, message, context.now, request.senderId),
    provisionalLogOf(reader, mail, message),
  ]);
  const existing = found.find(({ deletedAt }) => deletedAt === undefined) ?? found[0];
  if (existing && existing.deletedAt === undefined) {
    return { status: 'known', id: existing.id, changes: moreOf(existing, keys, context.added) };
  }
  if (sent && !existing) {
    const named = reconciled(sent, mail, message);
    const more = moreOf(sent, keys, context.added);
    return { status: 'known', id: sent.id, changes: named ? [...more, named] : more };
  }
  const interaction = interactionFrom(mail, message, {
    id: existing?.id ?? context.id,
    now: context.now,
    opportunityId,
    headersRead,
    ...people,
    ...(purpose && { purpose }),
  });
  const { id, createdAt: _createdAt, updatedAt: _updatedAt, ...record } = interaction;
  const otherKeys = keys.filter((key) => key !== record.dedupeKey);
  const set = { ...record, ...(otherKeys.length > 0 && { otherKeys }) };
  return {
    status: 'new',
    id,
    changes: [
      existing
        ? { table: 'interactions', id, set: { ...set, deletedAt: undefined } }
        : { table: 'interactions', id, isNew: true, set },
      ...answered,
    ],
  };
}

/** Further names under which this mail can be found the next time, and people in it who have only now been added. */
function moreOf(
  existing: Interaction,
  keys: readonly string[],
  added: readonly Contact[],
): Change[] {
  const known = new Set([existing.dedupeKey, ...(existing.otherKeys ?? [])]);
  const more = keys.filter((name) => !known.has(name));
  const people = withPeople(existing, added);
  if (more.length === 0 && people === null) return [];
  const names = more.length > 0 && { otherKeys: [...(existing.otherKeys ?? []), ...more] };
  return [{ table: 'interactions', id: existing.id, set: { ...names, ...people } }];
}

/** Null when none of them is in the mail. */
function withPeople(
  { participants, contactIds, companyIds }: Interaction,
  added: readonly Contact[],
): Pick<Interaction, 'participants' | 'contactIds' | 'companyIds'> | null {
  const contactByEmail = new Map(
    added.flatMap((contact) => contact.emails.map(({ value }) => [value, contact] as const)),
  );
  const of = ({ address }: Participant) =>
    address === undefined ? undefined : contactByEmail.get(address);
  const found = participants.flatMap((one) => of(one) ?? []);
  if (found.length === 0) return null;
  return {
    participants: participants.map((one) => {
      const contact = of(one);
      return contact ? { ...one, contactId: contact.id } : one;
    }),
    contactIds: [...new Set([...contactIds, ...found.map(({ id }) => id)])],
    companyIds: [...new Set([...companyIds, ...found.flatMap(({ companyId }) => companyId ?? [])])],
  };
}

async function contactIdsOf(
  reader: Reader,
  message: MailMessage,
  added: readonly Contact[],
): Promise<{
  contactIdByEmail: ReadonlyMap<Email, string>;
  companyIdByContact: ReadonlyMap<string, string>;
}> {
  const { from, to, cc, bcc } = message;
  const parties = [...(from ? [from] : []), ...to, ...cc, ...bcc];
  const emails = [...new Set(parties.flatMap(({ email }) => email ?? []))];
  const known = await contactsByEmails(reader, emails);
  const contactIdByEmail = new Map<Email, string>();
  const companyIdByContact = new Map<string, string>();
  const note = (email: Email, contact: Contact) => {
    contactIdByEmail.set(email, contact.id);
    if (contact.companyId !== undefined) companyIdByContact.set(contact.id, contact.companyId);
  };
  for (const contact of added) for (const { value } of contact.emails) note(value, contact);
  for (const [email, [oldest]] of known) if (oldest) note(email, oldest);
  return { contactIdByEmail, companyIdByContact };
}
