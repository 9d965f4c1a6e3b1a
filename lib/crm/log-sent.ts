import type { Change } from '#lib/db/change.ts';
import { commit } from '#lib/db/commit.ts';
import { contactsByEmails } from '#lib/db/contact-queries.ts';
import { interactionsBetween, interactionsByMailKeys } from '#lib/db/interaction-queries.ts';
import type { Reader, Store } from '#lib/db/store.ts';
import { mailOfCompose } from '#lib/domain/compose-mail.ts';
import type { Contact } from '#lib/domain/contact.ts';
import { decideSent, type SentDecision } from '#lib/domain/decide-sent.ts';
import type { Email } from '#lib/domain/email.ts';
import type { Interaction } from '#lib/domain/interaction.ts';
import { interactionFrom } from '#lib/domain/interaction-from.ts';
import type { Mail, MailMessage } from '#lib/domain/mail.ts';
import { mailFrom } from '#lib/domain/mail-from.ts';
import { noAnswerMark } from '#lib/domain/no-answer.ts';
import { ownedBy } from '#lib/domain/own-address.ts';
import {
  isProvisional,
  provisionalKey,
  type SentChoice,
  type SentMail,
} from '#lib/domain/sent-mail.ts';
import { ownAddresses, type Settings } from '#lib/domain/settings.ts';

import { proposeTarget } from './propose-target.ts';
import { withoutHistory } from './quoted-history.ts';
import { factsOfInteraction, factsOfMessage, isSameSent } from './same-sent.ts';

export type SentResult =
  | { status: 'logged'; id: string; entry: string }
  /** It was before: sent twice by a double press, or logged by hand. */
  | { status: 'known' }
  | { status: 'notWanted'; because: Extract<SentDecision, { log: false }>['because'] }
  /** Nobody but oneself and machines is in it. */
  | { status: 'nobody' }
  | { status: 'refused' };

export interface SentContext {
  settings: Settings;
  choice: SentChoice | null;
  /** Of the reminder, in the user's language. */
  reminderTitle(subject: string | null): string;
  /** `2026-11-24`: the day that is so many days from now, where the user is. */
  dayIn(days: number): string;
}

/** Logs a mail that has gone out, if the user wants that, under a name that lasts until its server's is read. */
export async function logSent(
  store: Store,
  sent: SentMail,
  context: SentContext,
): Promise<SentResult> {
  const found = await decided(store, sent, context);
  if (!found) return { status: 'nobody' };
  const { mail, message, contacts, decision } = found;
  if (!decision.log) return { status: 'notWanted', because: decision.because };
  const { proposed } = await proposeTarget(store, mail, message, contacts);
  // Two are close, and nobody is there to ask: better none than a wrong one.
  const opportunityId = proposed.status === 'one' ? proposed.opportunityId : null;

  const id = store.newId();
  const label = {
    verb: 'logSent',
    ...(mail.subject !== null && { subject: mail.subject }),
  } as const;
  const committed = await commit(store, label, async (reader) => {
    const key = provisionalKey(sent);
    if ((await interactionsByMailKeys(reader, [key])).length > 0) return [];
    const byHand = await loggedByHand(reader, mail, message);
    if (byHand) return [named(byHand, key)];
    const log = interactionOf(store, { id, key, mail, message, opportunityId, contacts });
    return [log, ...reminder(store, { id, context, contacts, opportunityId, mail })];
  });
  if (committed.status === 'committed')
    return committed.ids.includes(id)
      ? { status: 'logged', id, entry: committed.entry }
      : { status: 'known' };
  return committed.status === 'nothing' || committed.status === 'duplicate'
    ? { status: 'known' }
    : { status: 'refused' };
}

/** Whether it is to be logged: what is not need not be kept until it cannot be taken back. */
export async function isLogWanted(
  store: Store,
  sent: SentMail,
  context: Pick<SentContext, 'settings' | 'choice'>,
): Promise<boolean> {
  return (await decided(store, sent, context))?.decision.log === true;
}

async function decided(
  store: Store,
  sent: SentMail,
  { settings, choice }: Pick<SentContext, 'settings' | 'choice'>,
): Promise<{
  mail: Mail;
  message: MailMessage;
  contacts: Contact[];
  decision: SentDecision;
} | null> {
  const found = checked(sent, settings);
  if (!found) return null;
  const isOwn = ownedBy(found.mail.own);
  const recipients = emailsOf(found.message).filter((email) => !isOwn(email));
  const contacts = await contactsOf(store, recipients);
  const { logSent: setting, neverLog } = settings;
  const decision = decideSent({ setting, neverLog, choice, recipients, known: contacts });
  return { ...found, contacts, decision };
}

/** The mail as anybody else's would be, without what it quotes. */
function checked(
  { site, compose, at }: SentMail,
  settings: Settings,
): { mail: Mail; message: MailMessage } | null {
  const account = compose.from?.email ?? null;
  const text = compose.text === null ? null : withoutHistory(compose.text).join('\n').trim();
  const snapshot = mailOfCompose({ ...compose, text }, { site, account, at });
  const parsed = mailFrom(
    // A thread that is not one yet has no name that could be found again.
    { ...snapshot, threadKey: compose.threadKey },
    { own: ownAddresses(settings) },
  );
  if (parsed.status !== 'mail' || parsed.mail.others.length === 0) return null;
  const [message] = parsed.mail.messages;
  return message ? { mail: parsed.mail, message: { ...message, direction: 'out' } } : null;
}

const emailsOf = ({ to, cc, bcc }: MailMessage): Email[] =>
  [...to, ...cc, ...bcc].flatMap(({ email }) => email ?? []);

async function contactsOf(reader: Reader, emails: readonly Email[]): Promise<Contact[]> {
  const found = await contactsByEmails(reader, emails);
  const oldest = emails.flatMap((email) => found.get(email)?.[0] ?? []);
  return [...new Map(oldest.map((contact) => [contact.id, contact])).values()];
}

/** The user may have opened it among the sent mails and logged it while it could still be taken back. */
async function loggedByHand(
  reader: Reader,
  mail: Mail,
  message: MailMessage,
): Promise<Interaction | undefined> {
  const written = factsOfMessage(mail, message);
  const { at } = message;
  if (at === null) return undefined;
  const near = await interactionsBetween(reader, at - 10 * 60_000, at + 10 * 60_000);
  return near.find(
    (one) =>
      one.direction === 'out' &&
      ![one.dedupeKey, ...(one.otherKeys ?? [])].some((key) => key && isProvisional(key)) &&
      isSameSent(written, factsOfInteraction(one)),
  );
}

const named = ({ id, otherKeys = [] }: Interaction, key: string): Change => ({
  table: 'interactions',
  id,
  set: { otherKeys: [...otherKeys, key] },
});

interface ToLog {
  id: string;
  key: string;
  mail: Mail;
  message: MailMessage;
  opportunityId: string | null;
  contacts: readonly Contact[];
}

function interactionOf(
  store: Store,
  { id, key, mail, message, opportunityId, contacts }: ToLog,
): Change {
  const interaction = interactionFrom(mail, message, {
    id,
    now: store.now(),
    opportunityId,
    contactIdByEmail: new Map(
      contacts.flatMap((contact) =>
        contact.emails.map(({ value }) => [value, contact.id] as const),
      ),
    ),
    companyIdByContact: new Map(
      contacts.flatMap(({ id: contactId, companyId }) =>
        companyId === undefined ? [] : [[contactId, companyId] as const],
      ),
    ),
    headersRead: false,
  });
  const { id: _id, createdAt: _createdAt, updatedAt: _updatedAt, ...record } = interaction;
  // Its content alone would be shared by the same words sent twice; reconcile-sent.ts looks closer.
  return { table: 'interactions', id, set: { ...record, dedupeKey: key, otherKeys: undefined } };
}

function reminder(
  store: Store,
  {
    id,
    context,
    contacts,
    opportunityId,
    mail,
  }: {
    id: string;
    context: SentContext;
    contacts: readonly Contact[];
    opportunityId: string | null;
    mail: Mail;
  },
): Change[] {
  const days = context.choice?.remindDays;
  if (days === undefined) return [];
  const companyId = contacts[0]?.companyId;
  return [
    {
      table: 'tasks',
      id: store.newId(),
      set: {
        title: context.reminderTitle(mail.subject),
        due: context.dayIn(days),
        contactIds: contacts.map((contact) => contact.id),
        ...(companyId !== undefined && { companyId }),
        ...(opportunityId !== null && { opportunityId }),
        interactionId: id,
        madeBy: noAnswerMark,
      },
    },
  ];
}
