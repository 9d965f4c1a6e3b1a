import type { WebmailSnapshot } from '#lib/domain/snapshot.ts';

import { composesIn } from './fastmail-compose.ts';
import { messagesIn } from './fastmail-messages.ts';
import {
  addressOf,
  bodies,
  cards,
  closed,
  composing,
  folderInUrl,
  openThread,
  subjectOf,
  threadInUrl,
  threads,
  titles,
} from './fastmail-page.ts';
import { healthOf, type Marks } from './health-of.ts';
import { orElse } from './or-else.ts';
import type { SiteAdapter } from './site-adapter.ts';
import { outside } from './walk.ts';

/** `betaapp` is where its users try what comes next. */
const hosts = new Set(['app.fastmail.com', 'betaapp.fastmail.com']);

/**
 * Fastmail: a conversation, beside the list or in its place. Written after what others found, without an account to look at,
 * hence beta. The page names no mailbox and draws no lasting number of a mail.
 */
export const fastmail: SiteAdapter = {
  id: 'fastmail',
  beta: true,
  matches: (url) => {
    const address = URL.parse(url);
    return address?.protocol === 'https:' && hosts.has(address.host);
  },
  read: (document, url) => orElse<WebmailSnapshot>({ kind: 'nothing' }, () => read(document, url)),
  readCompose: (document, url) => orElse([], () => composesIn(document, url)),
  health: (document) =>
    orElse({}, () => healthOf(marks, (mark) => outside(document, closed, mark).length)),
};

function read(document: Document, url: string): WebmailSnapshot {
  const thread = openThread(document);
  if (!thread) return { kind: 'nothing' };
  return {
    kind: 'mail',
    site: 'fastmail',
    account: null,
    threadKey: threadInUrl(url),
    subject: subjectOf(thread),
    url: addressOf(url),
    folder: folderInUrl(url),
    messages: messagesIn(thread),
  };
}

/** What the adapter goes by, so that a page which changed can report itself. */
const marks: Marks = {
  // Contacts, calendar and settings are the same page: there, nothing but this is found.
  app: '.v-Page, .v-PageHeader',
  thread: threads,
  subject: titles,
  card: cards,
  sender: '.v-MessageCard-from',
  address: '.v-MessageCard-from[title*="@"]',
  recipients: '.v-Message-toName',
  date: '.v-MessageCard-time',
  body: bodies,
  compose: composing,
};
