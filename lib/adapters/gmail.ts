import type { MailSnapshot, WebmailSnapshot } from '#lib/domain/snapshot.ts';

import { addressText, attribute, clip, limits } from './dom.ts';
import { composesIn, draftKeysIn } from './gmail-compose.ts';
import { folderFromHash } from './gmail-ids.ts';
import { messagesIn } from './gmail-messages.ts';
import { isInBody } from './gmail-page.ts';
import { sending } from './gmail-sending.ts';
import { openThread } from './gmail-thread.ts';
import { healthOf, type Marks } from './health-of.ts';
import { orElse } from './or-else.ts';
import type { SiteAdapter } from './site-adapter.ts';

/** The button of the signed-in account. Its label is translated; the address in it is not. */
const accountButtons = 'a[href^="https://accounts.google.com/SignOutOptions"][aria-label*="@"]';

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

function accountOf(document: Document): string | null {
  const addresses = new Map<string, string>();
  for (const button of document.querySelectorAll(accountButtons)) {
    const address = isInBody(button) ? null : addressIn(attribute(button, 'aria-label'));
    if (address) addresses.set(address.toLowerCase(), address);
  }
  if (addresses.size > 1) return null;
  return [...addresses.values()][0] ?? accountFromTitle(document.title);
}

/** In parentheses at the end of the label, whatever its language; a name before it may hold an address too. */
const addressIn = (label: string | null): string | null =>
  (label ?? '')
    .slice(0, limits.line)
    .split(/[\s()<>（）:：,]+/)
    .map(addressText)
    .findLast((address) => address !== null) ?? null;

/** `Subject - address - Gmail`. Between the dashes, because a subject may end in an address of the sender's choice. */
const accountFromTitle = (title: string): string | null =>
  title
    .slice(-limits.line)
    .split(/ [-–—] /)
    .slice(0, -1)
    .map((part) => addressText(part.replaceAll(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')))
    .findLast((address) => address !== null) ?? null;

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
