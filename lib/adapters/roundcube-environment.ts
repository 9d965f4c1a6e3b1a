import type { MailSnapshot } from '#lib/domain/snapshot.ts';

import { limits } from './dom.ts';

/** What the page tells its own script: `rcmail.set_env({…})`, read as text and never run. */
export type Environment = Record<string, unknown>;

/** PHP writes the whole call on one line, so the line's end is the end of the JSON, whatever the values hold. */
const call = /^[ \t]*rcmail\.set_env\((\{.*\})\);[ \t\r]*$/m;

/** Null when the page has no such script or it is not what it was. Roundcube takes scripts out of mail bodies. */
export function environmentOf(document: Document): Environment | null {
  for (const script of document.querySelectorAll('head script:not([src])')) {
    const json = call.exec(script.textContent)?.[1];
    if (json === undefined) continue;
    try {
      return JSON.parse(json) as Environment;
    } catch {
      return null;
    }
  }
  return null;
}

export function wordIn(environment: unknown, name: string): string | null {
  if (typeof environment !== 'object' || environment === null) return null;
  if (!Object.hasOwn(environment, name)) return null;
  const word = (environment as Environment)[name];
  return typeof word === 'string' ? word : null;
}

/**
 * `<mailbox>/<uid>`, the mailbox as the server names it (`INBOX/12`, `INBOX.Sent/7`; `/12.2` for the mail that is
 * attached to 12 as its part 2). Null when the address and the script disagree: then one of them is about another mail.
 */
export function messageKey(url: string, environment: Environment | null): string | null {
  const query = URL.parse(url)?.searchParams;
  const fromAddress = keyOf(query?.get('_mbox'), query?.get('_uid'));
  const fromScript = keyOf(wordIn(environment, 'mailbox'), wordIn(environment, 'uid'));
  if (fromAddress && fromScript && fromAddress !== fromScript) return null;
  return fromAddress ?? fromScript;
}

/** In a search over several folders the uid carries its own folder: `12-INBOX.Sent`. */
function keyOf(mailbox: string | null | undefined, uid: string | null | undefined): string | null {
  const parts = /^(\d{1,20}(?:\.\d{1,9}){0,9})(?:-(.+))?$/s.exec(uid ?? '');
  const folder = parts?.[2] ?? mailbox;
  if (!parts || !folder || folder === 'undefined') return null;
  const key = `${folder}/${parts[1]}`;
  return key.length <= limits.line ? key : null;
}

type Folder = MailSnapshot['folder'];

/** The user may call the folders as he likes; the script says which is for what. Without it, by the usual names. */
export function folderOf(key: string | null, environment: Environment | null): Folder {
  if (key === null) return null;
  const mailbox = key.slice(0, key.lastIndexOf('/'));
  const folders = environment?.['mailboxes'];
  const entry =
    typeof folders === 'object' && folders !== null && (folders as Environment)[mailbox];
  return folderByName(wordIn(entry, 'class') ?? mailbox);
}

function folderByName(name: string): Folder {
  switch (name.replace(/^INBOX[./]/i, '').toLowerCase()) {
    case 'inbox':
      return 'inbox';
    case 'sent':
      return 'sent';
    case 'drafts':
      return 'drafts';
    default:
      return 'other';
  }
}
