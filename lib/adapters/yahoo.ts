import type { WebmailSnapshot } from '#lib/domain/snapshot.ts';

import { healthOf, type Marks } from './health-of.ts';
import { orElse } from './or-else.ts';
import type { SiteAdapter } from './site-adapter.ts';
import { outside } from './walk.ts';
import { composesIn } from './yahoo-compose.ts';
import { messagesIn } from './yahoo-messages.ts';
import {
  accountOf,
  accounts,
  addressOf,
  bodies,
  closed,
  composing,
  folderInUrl,
  mailInUrl,
  named,
  openViews,
  subjectOf,
  subjects,
  views,
} from './yahoo-page.ts';
import { pictures } from './yahoo-people.ts';

/**
 * Yahoo Mail in both of its interfaces, the older one at `/d/` and the newer one at `/n/`. Written after what others found, without an
 * account to look at, hence beta.
 */
export const yahoo: SiteAdapter = {
  id: 'yahoo',
  beta: true,
  matches: (url) => {
    const address = URL.parse(url);
    return address?.protocol === 'https:' && address.host === 'mail.yahoo.com';
  },
  read: (document, url) => orElse<WebmailSnapshot>({ kind: 'nothing' }, () => read(document, url)),
  readCompose: (document) => orElse([], () => composesIn(document)),
  health: (document) =>
    orElse({}, () => healthOf(marks, (mark) => outside(document, closed, mark).length)),
};

function read(document: Document, url: string): WebmailSnapshot {
  const open = openViews(document);
  if (open.length === 0) return { kind: 'nothing' };
  const folder = folderInUrl(url);
  return {
    kind: 'mail',
    site: 'yahoo',
    account: accountOf(document),
    // The address names a mail of the conversation, and another one as soon as somebody answers.
    threadKey: null,
    subject: subjectOf(document),
    url: addressOf(url),
    folder,
    messages: messagesIn(open, { key: mailInUrl(url), draft: folder === 'drafts' }),
  };
}

/** What the adapter goes by, so that a page which changed can report itself. */
const marks: Marks = {
  // Contacts and calendar are the same page: there, nothing but this is found.
  app: '#ybar, #mail-app-component, [data-test-id^="folder-list"]',
  view: views,
  subject: subjects,
  sender: [named('message-from'), named('message-header')],
  address: [named('email-pill'), pictures],
  recipients: [named('message-to'), named('message-recipients')],
  date: named('message-date'),
  body: bodies,
  account: accounts,
  compose: composing,
};
