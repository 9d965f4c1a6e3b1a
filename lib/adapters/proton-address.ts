import type { MailSnapshot } from '#lib/domain/snapshot.ts';

import { limits } from './dom.ts';

/** Ids are base 64 for addresses, of 64 bytes, and the same for everybody who looks at the mail. Those of unsent drafts are shorter. */
const id = /^[\w-]{40,200}={0,2}$/;

export const messageId = (raw: string | null): string | null =>
  raw !== null && id.test(raw) ? raw : null;

/** `/u/0/inbox/<conversation>/<message>`; where single mails are listed, `/u/0/inbox/<message>`. */
const partsOf = (url: string): string[] =>
  (URL.parse(url)?.pathname ?? '').split('/').filter(Boolean).slice(2);

/**
 * The conversation that the address names. Null where that is a mail which the page shows, and where a message there has lost
 * its id, because then that mail might be it.
 */
export function conversationIn(url: string, shown: readonly (string | null)[]): string | null {
  const [, raw = ''] = partsOf(url);
  const conversation = messageId(decoded(raw));
  const ids = new Set(shown.map(messageId));
  return ids.has(null) || ids.has(conversation) ? null : conversation;
}

const folders: Readonly<Record<string, MailSnapshot['folder']>> = {
  inbox: 'inbox',
  sent: 'sent',
  'all-sent': 'sent',
  drafts: 'drafts',
  'all-drafts': 'drafts',
  trash: 'other',
  spam: 'other',
  archive: 'other',
};

/** Folders of the user's own have an id for a name; "all mail" and "starred" are none. */
export function folderIn(url: string): MailSnapshot['folder'] {
  const [name = ''] = partsOf(url);
  return Object.hasOwn(folders, name) ? (folders[name] ?? null) : null;
}

/** What stands behind the path is a search, with its words, or a mail to write. */
export function linkTo(url: string): string {
  const page = URL.parse(url);
  const link = page ? `${page.origin}${page.pathname}` : '';
  return link.length <= limits.line ? link : (page?.origin ?? '');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
