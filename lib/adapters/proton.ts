import type { Health, WebmailSnapshot } from '#lib/domain/snapshot.ts';

import { type Marks, healthOf } from './health-of.ts';
import { orElse } from './or-else.ts';
import { conversationIn, folderIn, linkTo } from './proton-address.ts';
import { composesIn, subjects } from './proton-compose.ts';
import { dates, messagesIn } from './proton-messages.ts';
import {
  accountOf,
  accounts,
  articles,
  framesIn,
  headings,
  openMessages,
  own,
  subjectOf,
} from './proton-page.ts';
import { recipients, senders } from './proton-people.ts';
import type { SiteAdapter } from './site-adapter.ts';

const host = 'mail.proton.me';

/** Proton Mail: a conversation or a single mail. Written after its public source and what others read of it, hence beta. */
export const proton: SiteAdapter = {
  id: 'proton',
  beta: true,
  matches: (url) => {
    const address = URL.parse(url);
    return address?.protocol === 'https:' && address.host === host;
  },
  read: (document, url) => orElse<WebmailSnapshot>({ kind: 'nothing' }, () => read(document, url)),
  readCompose: (document) => orElse([], () => composesIn(document)),
  health: (document) =>
    orElse<Health>({}, () => ({
      ...healthOf(looked, (selector) => own(document, selector).length),
      body: framesIn(document).length,
    })),
};

function read(document: Document, url: string): WebmailSnapshot {
  const shown = openMessages(document);
  if (shown.length === 0) return { kind: 'nothing' };
  return {
    kind: 'mail',
    site: 'proton',
    account: accountOf(document),
    threadKey: conversationIn(
      url,
      shown.map((article) => article.getAttribute('data-message-id')),
    ),
    subject: subjectOf(document),
    url: linkTo(url),
    folder: folderIn(url),
    messages: messagesIn(shown),
  };
}

const looked: Marks = {
  // Settings and the list are the same page: there, nothing but this is found.
  app: [accounts, '[data-shortcut-target="item-container"]'],
  message: articles,
  subject: headings,
  sender: senders,
  recipients,
  date: dates,
  compose: subjects,
};
