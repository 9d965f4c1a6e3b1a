import type { MailSnapshot, WebmailSnapshot } from '#lib/domain/snapshot.ts';

import { clip, limits } from './dom.ts';
import { accountButtons, accountOf } from './gmail-account.ts';
import { composesIn, draftKeysIn } from './gmail-compose.ts';
import { folderFromHash } from './gmail-ids.ts';
import { messagesIn } from './gmail-messages.ts';
import { sending } from './gmail-sending.ts';
import { openThread } from './gmail-thread.ts';
import { healthOf, type Marks } from './health-of.ts';
import { orElse } from './or-else.ts';
import type { SiteAdapter } from './site-adapter.ts';

/** Gmail, in every layout, from its markup of 2014 to that of today. */
export const gmail: SiteAdapter = {
  id: 'gmail',
  matches: (url) => {
    const address = URL.parse(url);
    return address?.protocol === 'https:' && address.host === 'mail.google.com';
  },
  read: (document, url) => orElse<WebmailSnapshot>({ kind: 'nothing' }, () => read(document, url)),
  readCompose: (document, url) => orElse([], () => (isSideView(url) ? [] : composesIn(document))),
  sending,
  health: (document) =>
    orElse({}, () => healthOf(marks, (mark) => document.querySelectorAll(mark).length)),
};

function read(document: Document, url: string): WebmailSnapshot {
  if (isSideView(url)) return { kind: 'nothing' };
  const thread = openThread(document, url);
  if (!thread) return { kind: 'nothing' };
  const account = accountOf(document);
  const mail: MailSnapshot = {
    kind: 'mail',
    site: 'gmail',
    account,
    threadKey: thread.threadKey,
    subject: thread.subject,
    url: clip(url, limits.line),
    folder: folderFromHash(url.includes('#') ? url.slice(url.indexOf('#')) : ''),
    messages: messagesIn(thread.scope, { account }, draftKeysIn(document)),
  };
  return mail.messages.length === 0 && mail.threadKey === null ? { kind: 'nothing' } : mail;
}

/** Print views, the source of a message, a window with nothing but a mail being written. */
const isSideView = (url: string): boolean => URL.parse(url)?.searchParams.has('view') ?? false;

/** What the adapter goes by, so that a page which changed can report itself. */
const marks: Marks = {
  main: '[role="main"]',
  thread: ['h2[data-legacy-thread-id]', 'h2[data-thread-perm-id]', '[data-legacy-thread-id]'],
  message: ['[data-legacy-message-id]', '[data-message-id]'],
  listItem: '[role="listitem"]',
  person: 'span[email]',
  sender: ['td.gF span[email], h3.iw span[email]', 'span.gD[email]'],
  recipient: ['.hb span[email]', 'span.g2[email]'],
  body: '.ii.gt .a3s',
  attachment: 'span.aZo',
  account: accountButtons,
  compose: 'input[name="subjectbox"]',
};
