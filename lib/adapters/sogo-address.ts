import type { MailSnapshot } from '#lib/domain/snapshot.ts';

import { limits } from './dom.ts';

/** Which mail an address names: `#!/Mail/0/INBOX/12`, `#!/Mail/1/virtual/INBOX%252FOld/7`, `#!/Mail/0/INBOX/12/edit`. */
export interface OpenMail {
  /** 0 is the user's own mailbox; the others he fetches from elsewhere, under other addresses. */
  account: string;
  /** As the server names it: `INBOX`, `INBOX/Old`. */
  folder: string;
  uid: string;
}

export function openMailIn(url: string): OpenMail | null {
  const [, module, account, ...rest] = (URL.parse(url)?.hash ?? '').replace(/^#!?/, '').split('/');
  // The folder of a search over several has `virtual` before it.
  const [folder, uid] = rest[0] === 'virtual' && rest.length > 2 ? rest.slice(1) : rest;
  if (module !== 'Mail' || !account || !folder || !uid) return null;
  if (!/^\d{1,6}$/.test(account) || !/^\d{1,20}$/.test(uid)) return null;
  // Encoded twice: SOGo does it once, and its router once more.
  const name = decoded(decoded(folder));
  return name === '' || name.length > 1_000 ? null : { account, folder: name, uid };
}

/** `<account>/<folder>/<uid>`: lasting, because it is the mail server's own. */
export const keyOf = ({ account, folder, uid }: OpenMail): string => `${account}/${folder}/${uid}`;

/** Where the mail is, whether it is shown beside the list or in a window of its own. */
export function linkTo(url: string, mail: OpenMail | null): string {
  const page = URL.parse(url);
  if (!page) return '';
  const path = page.pathname.replace(/\/UIxMailPopupView$/, '/view');
  const hash = mail
    ? `#!/Mail/${mail.account}/${encodeURIComponent(encodeURIComponent(mail.folder))}/${mail.uid}`
    : '';
  const link = `${page.origin}${path}${hash}`;
  return link.length <= limits.line ? link : page.origin;
}

/** By the names that SOGo gives its folders until its user chooses others, whose meaning only the server knows. */
export function folderOf(mail: OpenMail | null): MailSnapshot['folder'] {
  switch (mail?.folder.replace(/^INBOX[./]/i, '').toLowerCase() ?? '') {
    case 'inbox':
      return 'inbox';
    case 'sent':
      return 'sent';
    case 'drafts':
      return 'drafts';
    case 'trash':
    case 'junk':
      return 'other';
    default:
      return null;
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
