import type { Change } from '#lib/db/change.ts';
import { contactsByEmails } from '#lib/db/contact-queries.ts';
import {
  historyOf,
  interactionsBetween,
  interactionsByMailKeys,
} from '#lib/db/interaction-queries.ts';
import type { Reader } from '#lib/db/store.ts';
import { mailKeys } from '#lib/domain/dedupe-key.ts';
import type { Interaction } from '#lib/domain/interaction.ts';
import { referenceTo } from '#lib/domain/interaction-from.ts';
import type { Mail, MailMessage } from '#lib/domain/mail.ts';
import { isProvisional } from '#lib/domain/sent-mail.ts';

import { factsOfInteraction, factsOfMessage, isSameSent } from './same-sent.ts';

/** Around the time that a page tells, epoch ms; generous, because `isSameSent` looks closer. */
const around = 10 * 60_000;
/** How many of a contact's latest interactions are looked at where a page tells no time. */
const lookBack = 30;

/**
 * The log of a mail that was made when it was sent, before its server had given it a name: found by what stands in both. Each is
 * found once, so that the same words sent twice are two mails.
 */
export async function provisionalLogOf(
  reader: Reader,
  mail: Mail,
  message: MailMessage,
): Promise<Interaction | null> {
  if (message.direction !== 'out') return null;
  const facts = factsOfMessage(mail, message);
  const { at, recipients } = facts;
  const candidates =
    at === null
      ? await latestWith(reader, recipients)
      : await interactionsBetween(reader, at - around, at + around);
  return (
    candidates.find((one) => isUnreconciled(one) && isSameSent(factsOfInteraction(one), facts)) ??
    null
  );
}

/** The names, the link and the place that a log gets when its mail is seen where it is kept. */
export function reconciled(log: Interaction, mail: Mail, message: MailMessage): Change | null {
  const [strongest, ...others] = mailKeys(mail, message);
  if (strongest === undefined) return null;
  const names = [...others, ...(log.dedupeKey === undefined ? [] : [log.dedupeKey])];
  return {
    table: 'interactions',
    id: log.id,
    set: {
      dedupeKey: strongest,
      otherKeys: [...new Set([...names, ...(log.otherKeys ?? [])])],
      mail: { ...log.mail, ...referenceTo(mail, message) },
      ...(message.at !== null && { at: message.at }),
    },
  };
}

/** What reconciles the mails of an open thread with the logs of their sending. Mails that are logged by their own name need nothing. */
export async function reconcileChanges(reader: Reader, mail: Mail): Promise<Change[]> {
  const changes: Change[] = [];
  const used = new Set<string>();
  for (const message of mail.messages) {
    if (message.direction !== 'out') continue;
    const keys = mailKeys(mail, message);
    if (keys.length === 0 || (await interactionsByMailKeys(reader, keys)).length > 0) continue;
    const log = await provisionalLogOf(reader, mail, message);
    const change = log && !used.has(log.id) ? reconciled(log, mail, message) : null;
    if (!change) continue;
    used.add(change.id);
    changes.push(change);
  }
  return changes;
}

const isUnreconciled = ({ dedupeKey, deletedAt }: Interaction): boolean =>
  deletedAt === undefined && dedupeKey !== undefined && isProvisional(dedupeKey);

async function latestWith(
  reader: Reader,
  recipients: Parameters<typeof contactsByEmails>[1],
): Promise<Interaction[]> {
  const contacts = [...(await contactsByEmails(reader, recipients)).values()].flat();
  const histories = await Promise.all(
    contacts.map(({ id }) => historyOf(reader, { contactId: id }, { limit: lookBack })),
  );
  return histories.flat();
}
