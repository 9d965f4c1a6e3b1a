import type { WebmailSnapshot } from '#lib/domain/snapshot.ts';

import { limits } from './dom.ts';
import { healthOf, type Marks } from './health-of.ts';
import { orElse } from './or-else.ts';
import { addressOf } from './outlook-ids.ts';
import { messageFrom } from './owa-message.ts';
import { bodies, marks, messagesIn, own, told } from './owa-page.ts';
import type { SiteAdapter } from './site-adapter.ts';

/**
 * Where its styles, scripts and icon come from: `/owa/prem/15.<1>.<2>/…`, 15 being all of Exchange 2013 to 2019 and after. In the
 * page from its beginning; the header of a mail comes long after.
 */
const app = ['[href*="prem/15."]', '[src*="prem/15."]', marks.sender];

/**
 * Exchange's own webmail at anybody's address (OWA 2013 to 2019). Written after what others read in it, without a server to look
 * at, hence beta. Colleagues are drawn by name alone. What is being written is not read: its fields are told apart by translated
 * labels only.
 */
export const owa: SiteAdapter = {
  id: 'owa',
  beta: true,
  detect: (document, url) =>
    /\/owa\/(?!auth\/)/i.test(URL.parse(url)?.pathname ?? '') &&
    document.querySelector(app.join(', ')) !== null,
  read: (document, url) => orElse<WebmailSnapshot>({ kind: 'nothing' }, () => read(document, url)),
  readCompose: () => [],
  health: (document) =>
    orElse({}, () => healthOf(looked, (selector) => own(document, selector).length)),
};

function read(document: Document, url: string): WebmailSnapshot {
  const messages = messagesIn(document).slice(-limits.messages).map(messageFrom);
  if (messages.length === 0) return { kind: 'nothing' };
  return {
    kind: 'mail',
    site: 'owa',
    // Neither drawn nor in the address: what looks like one there may be the mailbox's number at the server.
    account: null,
    threadKey: null,
    subject: told(document, marks.subject),
    url: addressOf(url),
    folder: null,
    messages,
  };
}

const looked: Marks = {
  app,
  subject: marks.subject,
  sender: marks.sender,
  recipients: marks.to,
  date: [marks.received, marks.sent],
  body: bodies,
};
