import { dedupeKeys } from './dedupe-key.ts';
import type { Email } from './email.ts';
import type { Interaction, MailReference, Purpose } from './interaction.ts';
import type { Mail, MailMessage } from './mail.ts';
import { ownedBy } from './own-address.ts';
import { participantsOf } from './participants-of.ts';
import { sha256 } from './sha256.ts';

export interface LogContext {
  id: string;
  /** Epoch ms. */
  now: number;
  contactIdByEmail: ReadonlyMap<Email, string>;
  companyIdByContact: ReadonlyMap<string, string>;
  /** Companies that are known without a contact, by the domain of an address. */
  companyIds?: readonly string[];
  opportunityId: string | null;
  purpose?: Purpose;
  /** Whether the message was completed from its source (with-headers.ts). */
  headersRead: boolean;
}

const longestText = 20_000;
const longestLink = 2_000;
const day = 86_400_000;

/** The record that logging a message makes. The same message gives the same keys, whoever logs it. */
export function interactionFrom(
  mail: Mail,
  message: MailMessage,
  context: LogContext,
): Interaction {
  const { id, now, opportunityId, purpose, contactIdByEmail, companyIdByContact } = context;
  const text = storable(message.text ?? message.snippet ?? '');
  const participants = participantsOf(message, contactIdByEmail);
  const isOwn = ownedBy(mail.own);
  const others = participants.filter(({ address }) => address === undefined || !isOwn(address));
  const contactIds = unique(others.flatMap(({ contactId }) => contactId ?? []));
  const employers = contactIds.flatMap((contact) => companyIdByContact.get(contact) ?? []);
  const { dedupeKey, otherKeys } = dedupeKeys(mail, message);
  return {
    id,
    createdAt: now,
    updatedAt: now,
    channel: 'email',
    direction: message.direction,
    ...(purpose && { purpose }),
    party: message.automatic ? 'automatic' : 'human',
    at: known(message.at, now),
    ...(mail.subject !== null && { subject: mail.subject }),
    ...(text !== '' && { text }),
    participants,
    contactIds,
    companyIds: unique([...employers, ...(context.companyIds ?? [])]),
    ...(opportunityId !== null && { opportunityId }),
    mail: referenceTo(mail, message),
    ...(message.attachments.length > 0 && { attachments: message.attachments.map(attachment) }),
    evidence: {
      capturedAt: now,
      detector: context.headersRead ? `${mail.site}+source` : mail.site,
      sha256: sha256(text),
    },
    ...(dedupeKey !== null && { dedupeKey }),
    ...(otherKeys.length > 0 && { otherKeys }),
  };
}

/** A sender may write any date: one from the future would stay on top of the history for ever. */
const known = (at: number | null, now: number): number =>
  at !== null && at <= now + day ? at : now;

const attachment = ({ name, size }: MailMessage['attachments'][number]) =>
  size === null ? { name } : { name, size };

/** Where a message can be found again. */
export function referenceTo(mail: Mail, { key, messageId }: MailMessage): MailReference {
  const { site, account, threadKey, url } = mail;
  return {
    webmail: site,
    ...(account && { account }),
    ...(threadKey && { threadKey }),
    ...(key && { messageKey: key }),
    ...(messageId && { messageId }),
    ...(/^https?:\/\//i.test(url) && url.length <= longestLink && { link: url }),
  };
}

/** Neither NUL nor half a surrogate pair can be kept by every database that a record may travel to. */
export const storable = (text: string): string =>
  text.slice(0, longestText).replaceAll('\0', '').toWellFormed();

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];
