import type { MailSnapshot, WebmailSnapshot } from '#lib/domain/snapshot.ts';

import { healthOf, type Marks } from './health-of.ts';
import { orElse } from './or-else.ts';
import { composesIn } from './outlook-compose.ts';
import { addressOf, folderInUrl } from './outlook-ids.ts';
import { messagesIn } from './outlook-messages.ts';
import {
  accountOf,
  accounts,
  composing,
  conversationOf,
  openPane,
  outsideBody,
  panes,
  rowOf,
  selectedRows,
  subjectOf,
} from './outlook-page.ts';
import { sending } from './outlook-sending.ts';
import type { SiteAdapter } from './site-adapter.ts';

const hosts = new Set([
  'outlook.live.com',
  'outlook.cloud.microsoft',
  'outlook.office.com',
  'outlook.office365.com',
  'partner.outlook.cn',
]);

/**
 * Outlook on the web: a conversation, a single mail, or one in a window of its own. Written after what others found, without
 * an account to look at, hence beta. Exchange's own older one (OWA 2013 to 2019) has another page: owa.ts.
 */
export const outlook: SiteAdapter = {
  id: 'outlook',
  beta: true,
  matches: (url) => {
    const address = URL.parse(url);
    return address?.protocol === 'https:' && hosts.has(address.host);
  },
  read: (document, url) => orElse<WebmailSnapshot>({ kind: 'nothing' }, () => read(document, url)),
  readCompose: (document, url) => orElse([], () => composesIn(document, url)),
  sending,
  health: (document) =>
    orElse({}, () => healthOf(marks, (mark) => outsideBody(document, mark).length)),
};

function read(document: Document, url: string): WebmailSnapshot {
  const pane = openPane(document);
  if (!pane) return { kind: 'nothing' };
  const folder = folderInUrl(url);
  const subject = subjectOf(pane);
  const row = rowOf(document, subject);
  const mail: MailSnapshot = {
    kind: 'mail',
    site: 'outlook',
    account: accountOf(document),
    threadKey: conversationOf(document, url, subject),
    subject,
    url: addressOf(url),
    folder,
    messages: messagesIn(pane, { draft: folder === 'drafts', row }),
  };
  return mail;
}

/** What the adapter goes by, so that a page which changed can report itself. */
const marks: Marks = {
  // Calendar and contacts are the same page: there, nothing but this is found.
  app: '#OwaTitleBar, #O365_NavHeader, #topSearchInput, [data-app-section]',
  pane: panes,
  subject: ['[id^="CONV_"][id$="_SUBJECT"]', '[id$="_SUBJECT"][role="heading"]'],
  sender: '[id^="MSG_"][id$="_FROM"]',
  recipients: '[id^="MSG_"][id$="_TO"]',
  date: ['[id^="MSG_"][id$="_DATETIME"]', '[data-testid="SentReceivedSavedTime"]'],
  body: ['[id^="UniqueMessageBody"]', '[role="document"]'],
  row: selectedRows,
  account: accounts,
  compose: composing,
};
