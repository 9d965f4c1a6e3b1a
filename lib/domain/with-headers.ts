import { isAutomatic } from './automatic.ts';
import type { Email } from './email.ts';
import type { MailMessage, Party } from './mail.ts';
import { parseMessageId } from './message-id.ts';
import { directionOf } from './own-address.ts';
import { partyFrom } from './party-from.ts';
import { plausibleInstant } from './plausible-instant.ts';
import type { AddressSnapshot } from './snapshot.ts';
import type { SourceHeaders } from './source-headers.ts';

/** A message as its source tells it, which is complete where the page abbreviates. What the source leaves out stays as the page has it. */
export function withHeaders(
  page: MailMessage,
  headers: SourceHeaders,
  own: readonly Email[],
): MailMessage {
  const [from = page.from] = parties(headers.from);
  const to = parties(headers.to);
  const cc = parties(headers.cc);
  const bcc = parties(headers.bcc);
  const named = to.length + cc.length > 0;
  return {
    ...page,
    messageId: parseMessageId(headers.messageId) ?? page.messageId,
    from,
    to: named ? to : page.to,
    cc: named ? cc : page.cc,
    bcc: bcc.length > 0 ? bcc : page.bcc,
    recipientsComplete: named || page.recipientsComplete,
    at: plausibleInstant(headers.date) ?? page.at,
    direction: directionOf(from, own),
    automatic: from?.email ? isAutomatic(from.email, from.name) : page.automatic,
  };
}

const parties = (addresses: readonly AddressSnapshot[]): Party[] =>
  addresses.flatMap((address) => partyFrom(address) ?? []);
