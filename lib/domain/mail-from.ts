import { isAutomatic } from './automatic.ts';
import { parseEmail } from './email.ts';
import type { Email } from './email.ts';
import type { Mail, MailMessage, Party } from './mail.ts';
import { parseMessageId } from './message-id.ts';
import { othersOf } from './others-of.ts';
import { directionOf } from './own-address.ts';
import { partyFrom } from './party-from.ts';
import { plausibleInstant } from './plausible-instant.ts';
import type { AddressSnapshot, MailSnapshot, MessageSnapshot, PageSnapshot } from './snapshot.ts';
import { visibleText } from './visible-text.ts';

export type MailFrom =
  | { status: 'mail'; mail: Mail }
  /** Why there is no mail to show: no mail is open, it has only drafts, or nobody in it can be read. */
  | { status: 'none'; reason: 'nothing' | 'noMessages' | 'noPeople' };

export const longestSubject = 500;

/** Checks what a page shows. `own` are the user's addresses known from elsewhere; the mailbox's is added. */
export function mailFrom(snapshot: PageSnapshot, options: { own: readonly Email[] }): MailFrom {
  if (snapshot.kind !== 'mail') return { status: 'none', reason: 'nothing' };
  const sent = snapshot.messages.filter(({ draft }) => !draft);
  if (sent.length === 0) return { status: 'none', reason: 'noMessages' };

  const account = parseEmail(snapshot.account);
  const own = [...new Set(account ? [...options.own, account] : options.own)];
  const checked = checkedOnce(partyFrom);
  const messages = sent.map((message) => messageFrom(message, checked, own));
  if (!messages.some(hasPeople)) return { status: 'none', reason: 'noPeople' };

  const lastExpanded = messages.findLastIndex(({ expanded }) => expanded);
  const open = lastExpanded === -1 ? messages.length - 1 : lastExpanded;
  const openMessage = messages[open];
  const others = openMessage ? othersOf(messages, openMessage, own) : [];
  const { site, threadKey, url, folder } = snapshot;
  const subject = subjectOf(snapshot);
  return {
    status: 'mail',
    mail: { site, account, threadKey, subject, url, folder, messages, open, others, own },
  };
}

function messageFrom(
  raw: MessageSnapshot,
  party: (address: AddressSnapshot) => Party | null,
  own: readonly Email[],
): MailMessage {
  const { key, recipientsComplete, expanded, draft, text, snippet } = raw;
  const parties = (addresses: AddressSnapshot[]): Party[] =>
    addresses.flatMap((address) => party(address) ?? []);
  const from = raw.from ? party(raw.from) : null;
  return {
    key,
    messageId: parseMessageId(raw.messageId),
    from,
    to: parties(raw.to),
    cc: parties(raw.cc),
    bcc: parties(raw.bcc),
    recipientsComplete,
    at: plausibleInstant(raw.date.ms),
    dateText: raw.date.text,
    direction: directionOf(from, own),
    automatic: from?.email ? isAutomatic(from.email, from.name) : false,
    expanded,
    draft,
    text,
    snippet,
    attachments: raw.attachments.map(({ name, size }) => ({
      name: visibleText(name),
      size: size === null ? null : visibleText(size, 40),
    })),
  };
}

const subjectOf = ({ subject }: MailSnapshot): string | null =>
  (subject === null ? '' : visibleText(subject, longestSubject)) || null;

const hasPeople = ({ from, to, cc, bcc }: MailMessage): boolean =>
  from !== null || to.length + cc.length + bcc.length > 0;

/** A long thread shows the same few people a thousand times. */
function checkedOnce(
  check: (address: AddressSnapshot) => Party | null,
): (address: AddressSnapshot) => Party | null {
  const known = new Map<string, Party | null>();
  return (address) => {
    const spelling = JSON.stringify([address.email, address.name]);
    let party = known.get(spelling);
    if (party === undefined) known.set(spelling, (party = check(address)));
    return party;
  };
}
