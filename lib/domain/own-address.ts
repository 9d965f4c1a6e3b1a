import { domainOf } from './email.ts';
import type { Email } from './email.ts';
import type { Direction } from './interaction.ts';
import type { Party } from './mail.ts';

/**
 * Which mailbox an address ends in: what follows a `+` is the owner's note to himself, and Google ignores dots. Only good for
 * telling one's own addresses; a stranger's tags may well be different people.
 */
export function mailboxOf(email: Email): string {
  const domain = domainOf(email);
  const local = email.slice(0, -domain.length - 1).replace(/(?<=.)\+.*$/, '');
  return domain === 'gmail.com' || domain === 'googlemail.com'
    ? `${local.replaceAll('.', '')}@gmail.com`
    : `${local}@${domain}`;
}

/** Tells whether an address is one of `own`, however it is tagged. */
export function ownedBy(own: readonly Email[]): (email: Email) => boolean {
  const mailboxes = new Set(own.map(mailboxOf));
  return (email) => mailboxes.has(mailboxOf(email));
}

/** Unknown as long as nothing is known of the user's addresses: then any sender may be the user. */
export function directionOf(from: Party | null, own: readonly Email[]): Direction {
  if (!from?.email || own.length === 0) return 'none';
  return ownedBy(own)(from.email) ? 'out' : 'in';
}
