import { outlook } from '#lib/adapters/outlook.ts';
import type { MailSnapshot } from '#lib/domain/snapshot.ts';
import { WebmailSnapshot } from '#lib/domain/snapshot.ts';

import { openPage } from './contract.ts';

export const url = 'https://outlook.office.com/mail/inbox';

export interface Parts {
  token?: string;
  /** What stands in the cell of the sender, and in the one of the recipients. */
  from?: string;
  to?: string;
  date?: string;
  /** Null for a folded message. */
  body?: string | null;
  after?: string;
}

export const annsName = '<span role="button">Ann Lee&lt;ann@mill.example&gt;</span>';

/** A message as the pane shows it. */
export const aMessage = ({
  token = '1',
  from = annsName,
  to = '<span role="button">Nora Vale</span>',
  date = 'Fri 11/20/2026 9:30 AM',
  body = 'Hello',
  after = '',
}: Parts = {}): string =>
  `<div><div><span id="MSG_${token}_FROM">${from}</span><div id="MSG_${token}_TO">${to}</div><div id="MSG_${token}_DATETIME">${date}</div></div>${
    body === null
      ? ''
      : `<div role="document"><div id="UniqueMessageBody_${token}">${body}</div></div>`
  }${after}</div>`;

export const aPane = (...messages: string[]): string =>
  `<div id="ConversationReadingPaneContainer"><div id="CONV_9_SUBJECT"><span title="Seats">Seats</span></div>${messages.join('')}</div>`;

/** A row of the list beside the pane. */
export const aRow = (inside: string): string =>
  `<div id="MailList"><div role="option" data-convid="AAQkAGludmVu" aria-selected="true">${inside}<span title="Seats">Seats</span></div></div>`;

export function read(html: string, at = url): MailSnapshot {
  const snapshot = WebmailSnapshot.parse(outlook.read(openPage(html, url), at));
  if (snapshot.kind !== 'mail') throw new Error('expected a mail');
  return snapshot;
}

export const messageIn = (html: string) => {
  const [message] = read(html).messages;
  if (!message) throw new Error('expected a message');
  return message;
};
