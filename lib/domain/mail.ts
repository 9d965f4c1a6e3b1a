import type { Email } from './email.ts';
import type { Direction } from './interaction.ts';

/** Somebody in a mail, after checking. `email` is null for colleagues that the webmail shows by name only. */
export interface Party {
  email: Email | null;
  /** Cleaned for display: no control, bidi or zero-width characters, at most 200 of them; null when it only repeats the address. */
  name: string | null;
}

export interface MailMessage {
  key: string | null;
  messageId: string | null;
  from: Party | null;
  to: Party[];
  cc: Party[];
  bcc: Party[];
  recipientsComplete: boolean;
  /** Epoch milliseconds; null when the page only says it in words. */
  at: number | null;
  /** The date as the page writes it, in the user's language. */
  dateText: string | null;
  direction: Direction;
  /** Sent by a machine (no-reply, mailer-daemon, …). */
  automatic: boolean;
  expanded: boolean;
  draft: boolean;
  text: string | null;
  /** First words that the page shows of a collapsed message. */
  snippet: string | null;
  attachments: { name: string; size: string | null }[];
}

/** An open mail, checked: what a `MailSnapshot` becomes before anybody acts on it. */
export interface Mail {
  site: string;
  account: Email | null;
  threadKey: string | null;
  subject: string | null;
  url: string;
  folder: 'inbox' | 'sent' | 'drafts' | 'other' | null;
  /** In page order, drafts left out. */
  messages: MailMessage[];
  /** Index in `messages` of the one the user reads: the last expanded one, else the last. */
  open: number;
  /** Everyone but oneself and automatic senders, the most likely person to be meant first, each once. */
  others: Party[];
  /** Addresses that belong to the user, as far as known here. */
  own: Email[];
}
