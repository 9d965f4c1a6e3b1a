import { yahoo } from '#lib/adapters/yahoo.ts';
import type { MailSnapshot } from '#lib/domain/snapshot.ts';
import { WebmailSnapshot } from '#lib/domain/snapshot.ts';

import { pageOf } from './roundcube-page.ts';

export const url = 'https://mail.yahoo.com/d/folders/1/messages/AKZ5Boo';

/** How a name and its brackets stand in markup. */
const escaped = (text: string) => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export const aPill = (written: string): string =>
  `<span data-test-id="email-pill"><span>${escaped(written)}</span></span>`;

const bodyOf = (body: string) =>
  `<div data-test-id="message-view-body"><div data-test-id="message-view-body-content">${body}</div></div>`;

interface Parts {
  from?: string;
  to?: string;
  date?: string;
  body?: string;
}

/** A mail in the older interface; `from` is what stands in the sender's element, `to` a tooltip. */
export const aClassic = ({
  from = aPill('Ann Lee <ann@mill.example>'),
  to = 'Nora &lt;nora@harbour.example&gt;',
  date = 'Fri, Nov 20, 2026 at 9:30 AM',
  body = 'Hello',
}: Parts = {}): string =>
  `<div data-test-id="message-view"><span data-test-id="message-from">${from}</span><span data-test-id="message-to" title="${to}">x</span><div data-test-id="message-date">${date}</div>${bodyOf(body)}</div>`;

/** A mail in the newer one; `from` is what stands in the header before the recipients, `to` what stands behind the translated word. */
export const aModern = ({
  from = '<img src="https://x.example/endpoints/smtp:ann%40mill.example/photo"><button data-test-id="with-contact-card-anchor">Ann Lee</button>',
  to = '<span title="Nora &lt;nora@harbour.example&gt;">Nora</span>',
  date = 'Fri, Nov 20, 2026 at 9:30 AM',
  body = 'Hello',
}: Parts = {}): string =>
  `<div data-test-id="message-view"><div data-test-id="message-header">${from}<div data-test-id="message-recipients"><span>To:</span>${to}</div><span data-test-id="message-date" title="${date}">9:30</span></div>${bodyOf(body)}</div>`;

export const aPane = (...mails: string[]): string =>
  `<span data-test-id="message-group-subject-text">Seats</span>${mails.join('')}`;

export function read(html: string, at = url): MailSnapshot {
  const snapshot = WebmailSnapshot.parse(yahoo.read(pageOf(html, at), at));
  if (snapshot.kind !== 'mail') throw new Error('expected a mail');
  return snapshot;
}

export const messageIn = (html: string) => {
  const [message] = read(html).messages;
  if (!message) throw new Error('expected a message');
  return message;
};
