import { isAutomatic } from './automatic.ts';
import { domainOf } from './email.ts';
import type { Email } from './email.ts';
import { fold } from './fold.ts';
import { isFreeMail } from './free-mail.ts';
import type { MailMessage, Party } from './mail.ts';
import { ownedBy } from './own-address.ts';

interface Seen {
  party: Party;
  /** How much the name is worth: what people call themselves counts more than what others call them. */
  worth: number;
}

/**
 * Everyone in a thread but oneself and machines, each once with the best name, the most likely person to be meant first: senders
 * (of the open message, then the newest), then whom the open message is to, its copies, everybody else. Colleagues come
 * after everyone from outside, and those whose address the page does not tell come last.
 */
export function othersOf(
  messages: readonly MailMessage[],
  open: MailMessage,
  own: readonly Email[],
): Party[] {
  const isOwn = ownedBy(own);
  const byEmail = new Map<Email, Seen>();
  const ownNames = new Set<string>();
  const namesOnly = new Map<string, Party>();

  const see = (party: Party, asSender: boolean): void => {
    const { email, name } = party;
    if (email === null) {
      if (name !== null && !namesOnly.has(fold(name))) namesOnly.set(fold(name), party);
    } else if (isOwn(email)) {
      if (name !== null) ownNames.add(fold(name));
    } else {
      const worth = worthOf(name, asSender);
      const known = byEmail.get(email);
      if (!known) byEmail.set(email, { party, worth });
      else if (worth > known.worth) byEmail.set(email, { party, worth });
    }
  };

  const ordered = [open, ...newestFirst(messages).filter((message) => message !== open)];
  for (const { from } of ordered) if (from) see(from, true);
  for (const { to, cc, bcc } of ordered)
    for (const party of [...to, ...cc, ...bcc]) see(party, false);

  const people = [...byEmail]
    .map(([, { party }]) => party)
    .filter(({ email, name }) => email !== null && !isAutomatic(email, name));
  const named = new Set(people.map(({ name }) => fold(name ?? '')));
  const unnamed = [...namesOnly].filter(([name]) => !named.has(name) && !ownNames.has(name));
  const [colleagues, outside] = split(people, isColleague(own));
  return [...outside, ...colleagues, ...unnamed.map(([, party]) => party)];
}

function worthOf(name: string | null, asSender: boolean): number {
  if (name === null) return 0;
  const full = /\S\s\S|\p{Script=Han}{2}/u.test(name) ? 2 : 1;
  return asSender ? full + 2 : full;
}

/** By their times where all are known; webmails else show the newest last. */
function newestFirst(messages: readonly MailMessage[]): MailMessage[] {
  const reversed = messages.toReversed();
  return messages.every(({ at }) => at !== null)
    ? reversed.sort((one, other) => (other.at ?? 0) - (one.at ?? 0))
    : reversed;
}

function isColleague(own: readonly Email[]): (party: Party) => boolean {
  const domains = [...new Set(own.map(domainOf))].filter((domain) => !isFreeMail(domain));
  return ({ email }) => {
    const theirs = email === null ? '' : `.${domainOf(email)}`;
    return domains.some((domain) => theirs.endsWith(`.${domain}`) || `.${domain}`.endsWith(theirs));
  };
}

function split<T>(all: readonly T[], belongs: (one: T) => boolean): [T[], T[]] {
  return [all.filter(belongs), all.filter((one) => !belongs(one))];
}
