import type { MailSnapshot } from '#lib/domain/snapshot.ts';

import { addressText, clip, limits, textOf } from './dom.ts';
import { outcome, pressAt, readCompose } from './roundcube-compose.ts';
import { environmentOf, folderOf, messageKey, wordIn } from './roundcube-environment.ts';
import { headerOf, headerParts, outsideBody, readMessage } from './roundcube-message.ts';
import type { SiteAdapter } from './site-adapter.ts';

/*
 * Roundcube with the skin that it has had since 1.4 (`elastic`) or one made from it, at anybody's address. In the
 * widescreen and desktop layouts the mail is a document of its own in a frame; in the list layout and in a window of
 * its own it is the page. Ids, header names and class names were the same in every language and layout of 1.6.
 */
const selectors = {
  // The frame around the preview. Its name is part of the page's script, so skins keep it.
  frame: 'iframe#messagecontframe',
  // On a narrow screen the list covers the mail, which stays in its frame: hidden, and not the open one.
  coveredFrame: '#layout-content.hidden',
  account: '.header-title.username',
  page: 'body.task-mail',
  skin: 'link[href*="skins/"]',
} as const;

export const roundcube: SiteAdapter = {
  id: 'roundcube',

  detect(document, url) {
    return (
      URL.parse(url)?.searchParams.get('_task') === 'mail' &&
      document.querySelector(selectors.page) !== null &&
      document.querySelector(selectors.skin) !== null
    );
  },

  read(document, url) {
    return readMail(document, url) ?? { kind: 'nothing' };
  },

  readCompose,

  sending: {
    // The server has the mail before the page says so.
    undoWindow: 0,
    tells: true,
    byKey: false,
    pressAt,
    writtenIn: (_window, document) => readCompose(document)[0] ?? null,
    outcome,
  },

  health(document) {
    const mail = mailDocument(document, document.URL);
    return {
      skin: document.querySelectorAll(selectors.skin).length,
      account: document.querySelectorAll(selectors.account).length,
      frame: document.querySelectorAll(selectors.frame).length,
      mail: mail ? 1 : 0,
      script: environmentOf(mail?.document ?? document) ? 1 : 0,
      ...headerParts(mail?.document ?? document),
    };
  },

  /** Reading the source leaves the mail unread (seen in 1.6.5), unlike opening it. */
  sourceUrl: (_document, url, key) => addressOf('viewsource', url, key),
};

interface MailDocument {
  document: Document;
  url: string;
}

function readMail(document: Document, url: string): MailSnapshot | null {
  const mail = mailDocument(document, url);
  const header = mail && headerOf(mail.document);
  if (!mail || !header) return null;

  const environment = environmentOf(mail.document);
  const key = messageKey(mail.url, environment);
  const folder = folderOf(key, environment);
  const { subject, ...message } = readMessage(mail.document, header);
  return {
    kind: 'mail',
    site: 'roundcube',
    account: account(document, wordIn(environment, 'username')),
    threadKey: null,
    subject,
    // The address of a page with a preview never says which mail is open, and may hold a session's token.
    url: (key && addressOf('show', url, key)) ?? pageOf(url),
    folder,
    messages: [{ key, ...message, draft: folder === 'drafts' }],
  };
}

/** The document with the mail in it: this page, or what its frame shows once that has come. */
function mailDocument(document: Document, url: string): MailDocument | null {
  if (headerOf(document)) return { document, url };
  if (document.querySelector(selectors.coveredFrame)) return null;
  const frame = outsideBody(document, selectors.frame)[0];
  const shown = frame && (frame as HTMLIFrameElement).contentDocument;
  return shown && shown.readyState !== 'loading' && headerOf(shown)
    ? { document: shown, url: shown.URL }
    : null;
}

/** A list shows whose mailbox it is; a mail names the login in its script. A login need not be an address. */
function account(document: Document, login: string | null): string | null {
  const shown = outsideBody(document, selectors.account).map(textOf);
  const addresses = [login, ...shown].flatMap((text) => plainAddress(text) ?? []);
  return new Set(addresses).size === 1 ? (addresses[0] ?? null) : null;
}

const plainAddress = (text: string | null): string | null =>
  text !== null && /\p{C}/u.test(text) ? null : addressText(text);

function addressOf(action: 'show' | 'viewsource', url: string, key: string): string | null {
  const parts = /^(.+)\/([\d.]+)$/s.exec(key);
  const page = URL.parse(url);
  if (!parts?.[1] || !parts[2] || !page || !/^https?:$/.test(page.protocol)) return null;
  const query = { _task: 'mail', _action: action, _uid: parts[2], _mbox: parts[1] };
  return `${page.origin}${page.pathname}?${new URLSearchParams(query).toString()}`;
}

function pageOf(url: string): string {
  const page = URL.parse(url);
  return page ? `${page.origin}${page.pathname}` : clip(url, limits.line);
}
