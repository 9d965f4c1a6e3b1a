import { domainOf, parseEmail } from './email.ts';
import type { Email } from './email.ts';
import type { Party } from './mail.ts';
import type { AddressSnapshot } from './snapshot.ts';
import { visibleText } from './visible-text.ts';

/** An address, or what people take for one: `ann @ acme。example` too. Compared after NFKC, which turns a full-width ＠ into `@`. */
const addressLike = /[^\s@<>()[\]"',;:]+\s?@\s?[^\s@<>()[\]"',;:]+[.。][^\s@<>()[\]"',;:]{2,}/gu;
const emptyBrackets = /<\s*>|\(\s*\)|\[\s*\]/g;
const quoted = /^(["'“”‘’«»„`])+|(["'“”‘’«»`])+$/gu;

/** Somebody whom a page shows, checked; null when neither an address nor a name can be made of it. */
export function partyFrom({ email: rawEmail, name: rawName }: AddressSnapshot): Party | null {
  const email = parseEmail(rawEmail);
  const name = rawName === null ? null : nameBeside(rawName, email);
  return email || name ? { email, name } : null;
}

/**
 * The name somebody gives himself. An address in it is taken out where it is the real one; where it is another, the whole name is
 * dropped: `boss@acme.example <thief@evil.example>` shall be shown as who it is from.
 */
function nameBeside(raw: string, email: Email | null): string | null {
  const text = visibleText(raw).replace(/^mailto:/i, '');
  const compared = text.normalize('NFKC');
  const addresses = compared.match(addressLike) ?? [];
  if (addresses.some((found) => !isHonest(found, email))) return null;
  const name = addresses.length === 0 ? text : withoutAddress(compared, email);
  const bare = visibleText(name.replace(quoted, ''));
  return /[\p{L}\p{N}]/u.test(bare) ? bare : null;
}

/** `Ann @ acme.example` names a place of work, which is true where the address is of that domain. */
function isHonest(found: string, email: Email | null): boolean {
  if (email === null) return false;
  const plain = found.toLowerCase().replaceAll('。', '.').replace(/\.+$/, '');
  if (!/\s/.test(plain)) return plain === email;
  const host = plain.slice(plain.indexOf('@') + 1).trim();
  return `.${domainOf(email)}`.endsWith(`.${host}`);
}

const withoutAddress = (text: string, email: Email | null): string =>
  text
    .replace(addressLike, (found) => (/\s/.test(found) || email === null ? found : ''))
    .replace(emptyBrackets, '');
