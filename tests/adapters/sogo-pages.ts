import { sogo } from '#lib/adapters/sogo.ts';
import type { MailSnapshot, MessageSnapshot } from '#lib/domain/snapshot.ts';
import { WebmailSnapshot } from '#lib/domain/snapshot.ts';

import { openPage } from './contract.ts';

export const url = 'https://mail.harbour.example/SOGo/so/nora/Mail/view#!/Mail/0/INBOX/12';

export interface Parts {
  subject?: string;
  from?: string;
  name?: string;
  summary?: string;
  to?: readonly string[];
  cc?: readonly string[];
  body?: string;
  /** Beside the body, as SOGo draws files. */
  cards?: string;
}

/** A mail as SOGo shows it. Texts are markup. */
export const aMail = ({
  subject = 'Seats',
  from = 'ann@mill.example',
  name = 'Ann Lee',
  summary = 'me',
  to = ['Nora Vale'],
  cc = [],
  body = 'Hello',
  cards = '',
}: Parts = {}): string => {
  const chips = (people: readonly string[]) =>
    people.map((each) => `<md-chip>${each}</md-chip>`).join('');
  return `<body ng-app="SOGo.MailerUI"><p ng-bind="::activeUser.email">nora@harbour.example</p><div id="detailView" ui-view="message">
<h5 ng-bind="viewer.message.subject">${subject}</h5><time ng-bind="::viewer.message.date">Friday, November 20, 2026 09:30 CET</time>
<span ng-bind="::viewer.message.from[0].name">${name}</span><a ng-bind="::viewer.message.from[0].email">${from}</a>
<a ng-bind="::viewer.message.$shortRecipients(5)">${summary}</a><md-chips ng-model="::viewer.message.to">${chips(to)}</md-chips><md-chips ng-model="::viewer.message.cc">${chips(cc)}</md-chips><md-chips ng-model="::viewer.message.bcc"></md-chips>
<div class="msg-body"><div class="sg-mail-part" ng-bind-html="part.content | ensureTarget"><div class="mailer_htmlcontent">${body}</div></div>${cards}</div></div></body>`;
};

export function read(html: string, at = url): MailSnapshot {
  const snapshot = WebmailSnapshot.parse(sogo.read(openPage(html, url), at));
  if (snapshot.kind !== 'mail') throw new Error('expected a mail');
  return snapshot;
}

export function messageIn(html: string): MessageSnapshot {
  const [message] = read(html).messages;
  if (!message) throw new Error('expected a message');
  return message;
}
