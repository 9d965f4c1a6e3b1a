import { owa } from '#lib/adapters/owa.ts';
import type { MailSnapshot, MessageSnapshot } from '#lib/domain/snapshot.ts';
import { WebmailSnapshot } from '#lib/domain/snapshot.ts';

import { openPage } from './contract.ts';

export const url = 'https://mail.harbour.example/owa/#path=/mail';

export interface Parts {
  /** Markup of the sender's label. */
  sender?: string;
  to?: string;
  /** Beside the containers of recipients. */
  more?: string;
  date?: string;
  subject?: string;
  body?: string;
}

export const person = (text: string): string =>
  `<span class="PersonaPaneLauncher"><div><span autoid="_pe_b">${text}</span></div></span>`;

/** One message as OWA shows it. Texts are markup. */
export const aMessage = ({
  sender = person('Ann Lee &lt;ann@mill.example&gt;'),
  to = person('Nora Vale;'),
  more = '',
  date = 'Fri 11/20/2026 9:30 AM',
  body = 'Hello',
}: Parts = {}): string =>
  `<div><div role="heading"><div id="ItemHeader.SenderLabel">${sender}</div>
<span id="ItemHeader.DateReceivedLabel">${date}</span><div id="ItemHeader.ToContainer">${to}</div>${more}</div>
<div role="document"><div id="Item.MessagePartBody"><div id="Item.MessageUniqueBody">${body}</div></div></div></div>`;

export const aPage = (messages: string, subject = 'Seats'): string =>
  `<body><div><span class="rpHighlightSubjectClass">${subject}</span><div role="list">${messages}</div></div></body>`;

export const aMail = (parts: Parts = {}): string => aPage(aMessage(parts), parts.subject);

export function read(html: string): MailSnapshot {
  const snapshot = WebmailSnapshot.parse(owa.read(openPage(html, url), url));
  if (snapshot.kind !== 'mail') throw new Error('expected a mail');
  return snapshot;
}

export function messageIn(html: string): MessageSnapshot {
  const [message, another] = read(html).messages;
  if (!message || another) throw new Error('expected one message');
  return message;
}
