import { fastmail } from '#lib/adapters/fastmail.ts';
import type { MailSnapshot } from '#lib/domain/snapshot.ts';
import { WebmailSnapshot } from '#lib/domain/snapshot.ts';

import { pageOf } from './roundcube-page.ts';

export const url = 'https://app.fastmail.com/mail/Inbox/Tab12.M34?u=a9c14066';

interface Parts {
  from?: string;
  to?: string;
  date?: string;
  body?: string;
  after?: string;
}

export const annsName = '<h2 class="v-MessageCard-from" title="ann@mill.example">Ann Lee</h2>';

/** A card as the conversation shows it. */
export const aCard = ({
  from = annsName,
  to = '<span class="v-Message-toName" title="nora@harbour.example">me</span>',
  date = '<div class="v-MessageCard-time" title="Friday, 20 November 2026 at 9:30 AM">2h</div>',
  body = 'Hello',
  after = '',
}: Parts = {}): string =>
  `<div class="v-MessageCard is-expanded">${from}${date}<div class="v-Message">${to}<div class="v-Message-body">${body}</div></div></div>${after}`;

export const aThread = (...cards: string[]): string =>
  `<div class="v-Thread"><div class="v-Thread-title"><h1>Seats</h1></div>${cards.join('')}</div>`;

export function read(html: string, at = url): MailSnapshot {
  const snapshot = WebmailSnapshot.parse(fastmail.read(pageOf(html, at), at));
  if (snapshot.kind !== 'mail') throw new Error('expected a mail');
  return snapshot;
}

export const messageIn = (html: string) => {
  const [message] = read(html).messages;
  if (!message) throw new Error('expected a message');
  return message;
};
