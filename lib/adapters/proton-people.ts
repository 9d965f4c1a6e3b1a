import type { AddressSnapshot, MessageSnapshot } from '#lib/domain/snapshot.ts';

import { attribute, limits, textOf } from './dom.ts';
import { own, plain } from './proton-page.ts';

const sender = '[data-testid="recipients:sender"]';
/** A folded message names its sender only, with the address as a tooltip. */
const folded = 'recipient:details-dropdown-';
const recipient = 'recipients:item-';
const label = '[data-testid="recipient-label"]';
const address = '[data-testid="recipient-address"]';

export const senders = [sender, `[data-testid^="${folded}"]`] as const;
export const recipients = `[data-testid^="${recipient}"]`;

export function senderOf(article: Element): AddressSnapshot | null {
  const [open, folding] = senders.map((selector) => own(article, selector));
  const [person, another] = open && open.length > 0 ? open : (folding ?? []);
  return person && !another ? personIn(person) : null;
}

type Recipients = Pick<MessageSnapshot, 'to' | 'cc' | 'bcc' | 'recipientsComplete'>;

/**
 * Everybody stands on one line, whether written to, copied or hidden; unfolded, their kinds are told by translated words.
 * So all are `to`. A group of contacts is drawn by its name, and who is in it is not told.
 */
export function recipientsOf(article: Element): Recipients {
  const found = own(article, recipients);
  const people = found.slice(0, limits.addresses).flatMap((each) => personIn(each) ?? []);
  const isWhole = people.length === found.length && people.every(({ email }) => email !== null);
  return { to: people, cc: [], bcc: [], recipientsComplete: found.length > 0 && isWhole };
}

/** Tooltip, link, drawn address and Proton's own name for the element: an address only where they do not contradict each other. */
export function personIn(element: Element): AddressSnapshot | null {
  const drawn = textOf(element.querySelector(address));
  const said = [
    attribute(element, 'title'),
    behind('mailto:', attribute(element, 'href')),
    drawn?.replace(/^<(.*)>$/, '$1') ?? null,
    ...[folded, recipient].map((start) => behind(start, attribute(element, 'data-testid'))),
  ]
    .map(plain)
    .filter((each) => each !== null);
  const email =
    new Set(said.map((each) => each.toLowerCase())).size === 1 ? (said[0] ?? null) : null;
  const name = textOf(element.querySelector(label));
  if (email === null && name === null) return null;
  return { email, name: name?.toLowerCase() === email?.toLowerCase() ? null : name };
}

const behind = (start: string, text: string | null): string | null =>
  text?.startsWith(start) ? text.slice(start.length) : null;
