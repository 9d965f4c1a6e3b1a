import type { Mail, MailMessage } from './mail.ts';
import { visibleText } from './visible-text.ts';

interface Told {
  mail: Pick<Mail, 'subject'>;
  message: Pick<MailMessage, 'from' | 'to' | 'cc' | 'bcc'>;
}

/**
 * Whether a source can be that of the mail on the screen. Webmails number their mails by mailbox, so after signing in as
 * somebody else in another tab, or in a mailbox that was rebuilt, the same address gives another mail. It has to agree in
 * sender and subject, and name everybody whom the page names. Without a subject the page shows words of its own.
 */
export function isSameMail(page: Told, source: Told): boolean {
  const sender = page.message.from?.email ?? null;
  if (sender !== null && sender !== source.message.from?.email) return false;
  const { subject } = source.mail;
  if (subject !== null && page.mail.subject !== null && plain(subject) !== plain(page.mail.subject))
    return false;
  const named = new Set(recipients(source.message));
  return recipients(page.message).every((email) => named.has(email));
}

const plain = (subject: string): string =>
  visibleText(subject, 100).normalize('NFKC').replaceAll(/\s+/g, '');

const recipients = ({ to, cc, bcc }: Told['message']): string[] =>
  [...to, ...cc, ...bcc].flatMap(({ email }) => email ?? []);
