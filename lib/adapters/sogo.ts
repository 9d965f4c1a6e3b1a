import type { WebmailSnapshot } from '#lib/domain/snapshot.ts';

import { type Marks, healthOf } from './health-of.ts';
import { orElse } from './or-else.ts';
import type { SiteAdapter } from './site-adapter.ts';
import { folderOf, keyOf, linkTo, openMailIn } from './sogo-address.ts';
import { composesIn, subjects } from './sogo-compose.ts';
import { messageIn } from './sogo-message.ts';
import { accountOf, accounts, marks, openPane, own, panes, told } from './sogo-page.ts';

/** SOGo's own application, and what it says of itself. */
const app = ['body[ng-app="SOGo.MailerUI"]', 'meta[content="SOGo Web Interface"]'];

/**
 * SOGo 4 and 5 at anybody's address: a mail beside the list, or in a window of its own. Written after its templates, without a
 * running one, hence beta. Its source (`…/viewsource`) is not read: older versions mark the mail as read by that.
 */
export const sogo: SiteAdapter = {
  id: 'sogo',
  beta: true,
  detect: (document, url) =>
    /\/so\/[^/]+\/Mail\//.test(URL.parse(url)?.pathname ?? '') &&
    document.querySelector(app.join(', ')) !== null,
  read: (document, url) => orElse<WebmailSnapshot>({ kind: 'nothing' }, () => read(document, url)),
  readCompose: (document) => orElse([], () => composesIn(document)),
  health: (document) =>
    orElse({}, () => healthOf(looked, (selector) => own(document, selector).length)),
};

function read(document: Document, url: string): WebmailSnapshot {
  const pane = openPane(document);
  if (!pane) return { kind: 'nothing' };
  const open = openMailIn(url);
  const account = accountOf(document, open);
  return {
    kind: 'mail',
    site: 'sogo',
    account,
    threadKey: null,
    subject: told(pane, marks.subject),
    url: linkTo(url, open),
    folder: folderOf(open),
    messages: [{ key: open && keyOf(open), ...messageIn(pane, account) }],
  };
}

const looked: Marks = {
  app,
  pane: panes,
  subject: marks.subject,
  sender: marks.sender,
  recipients: marks.to,
  date: marks.date,
  body: ['[ng-bind-html^="part.content"]', '.msg-body'],
  account: accounts,
  compose: subjects,
};
