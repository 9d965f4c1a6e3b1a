import type { Email } from '#lib/domain/email.ts';
import { parseEmail } from '#lib/domain/email.ts';
import type { Mail, MailMessage, Party } from '#lib/domain/mail.ts';
import { mailFrom } from '#lib/domain/mail-from.ts';
import type { AddressSnapshot, MailSnapshot, MessageSnapshot } from '#lib/domain/snapshot.ts';

/** `Ann Weber <ann@acme.example>`, `ann@acme.example` or `Ann Weber`. */
export function person(text: string): AddressSnapshot {
  const [, name = '', email = ''] = /^(.*?)\s*<([^>]*)>$/s.exec(text) ?? [];
  if (email !== '') return { email, name: name || null };
  return text.includes('@') ? { email: text, name: null } : { email: null, name: text };
}

export const email = (text: string): Email => {
  const checked = parseEmail(text);
  if (!checked) throw new Error(`not an address: ${text}`);
  return checked;
};

export const party = (address: string, name: string | null = null): Party => ({
  email: email(address),
  name,
});

export const someTime = Date.UTC(2026, 10, 20, 9, 30);

export const aMessageSnapshot = (fields: Partial<MessageSnapshot> = {}): MessageSnapshot => ({
  key: null,
  messageId: null,
  from: person('Ann Weber <ann@acme.example>'),
  to: [person('Me Myself <me@seller.example>')],
  cc: [],
  bcc: [],
  recipientsComplete: true,
  date: { ms: someTime, text: null, source: 'id' },
  expanded: true,
  draft: false,
  text: 'Could you send us an offer?',
  snippet: null,
  attachments: [],
  ...fields,
});

export const aMailSnapshot = (
  messages: Partial<MessageSnapshot>[] = [{}],
  fields: Partial<MailSnapshot> = {},
): MailSnapshot => ({
  kind: 'mail',
  site: 'gmail',
  account: 'me@seller.example',
  threadKey: '18c2a5b0d1e2f304',
  subject: 'Offer',
  url: 'https://mail.google.com/mail/u/0/#inbox/FMfcgz',
  folder: 'inbox',
  messages: messages.map(aMessageSnapshot),
  ...fields,
});

/** A checked mail of these messages. */
export function aMail(
  messages: Partial<MessageSnapshot>[] = [{}],
  fields: Partial<MailSnapshot> = {},
  own: Email[] = [],
): Mail {
  const result = mailFrom(aMailSnapshot(messages, fields), { own });
  if (result.status === 'none') throw new Error(`no mail: ${result.reason}`);
  return result.mail;
}

/** The only message of a mail made of it. */
export function messageOf(mail: Mail): MailMessage {
  const [message] = mail.messages;
  if (!message) throw new Error('a mail without a message');
  return message;
}
