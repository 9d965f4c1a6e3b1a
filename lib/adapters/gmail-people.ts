import type { AddressSnapshot } from '#lib/domain/snapshot.ts';

import { addressText, attribute, isHidden, limits, line, textOf, textWithin } from './dom.ts';
import { allOf, firstOf } from './gmail-page.ts';

/** `email` and `name` stood on people in every year and language seen; the classes say which of them is the sender. */
const senderCells = 'h3.iw span[email], td.gF span[email]';
const senderSpan = 'span.gD[email], span.gD[data-hovercard-id]';
/** The heading of a message whose classes were renamed; good only where the body is still told apart. */
const plainHeading = 'h3 span[email]';
const shortRecipients = '.hb span[email], span.g2[email]';
/** The table behind "show details": one row for a header, all addresses in it. */
const detailCells = 'td.gL';

/** Gmail writes "me" in the user's language instead of the user's own name. */
export interface Whose {
  account: string | null;
}

export function personOf(element: Element): AddressSnapshot {
  const email =
    addressText(attribute(element, 'email')) ??
    addressText(attribute(element, 'data-hovercard-id'));
  const name =
    line(attribute(element, 'name') ?? attribute(element, 'data-name')) ?? textOf(element);
  return { email, name: name === email ? null : name };
}

/** The sender; null when the page's own signs contradict each other. */
export function senderOf(message: Element, bodyIsKnown: boolean): AddressSnapshot | null {
  const header = firstOf(message, '.gE') ?? message;
  const inCell = withAddress(firstOf(header, senderCells));
  const marked = withAddress(firstOf(header, senderSpan));
  if (inCell && marked && !isSame(inCell, marked)) return null;
  if (inCell ?? marked) return inCell ?? marked;
  return bodyIsKnown ? withAddress(firstOf(message, plainHeading)) : null;
}

export interface Recipients {
  to: AddressSnapshot[];
  cc: AddressSnapshot[];
  bcc: AddressSnapshot[];
  recipientsComplete: boolean;
}

export const noRecipients = (): Recipients => ({
  to: [],
  cc: [],
  bcc: [],
  recipientsComplete: false,
});

/** All recipients while "show details" is open; else those that fit on the line, which does not tell To from Cc. */
export function recipientsOf(
  message: Element,
  from: AddressSnapshot | null,
  whose: Whose,
): Recipients {
  const header = firstOf(message, '.gE') ?? message;
  const short = distinct(allOf(header, shortRecipients).map(personOf));
  const rows = from && detailRows(message, from, short);
  const [to = short, cc = [], bcc = []] = (rows ?? []).map(({ people }) => people);
  return {
    to: withoutOwnName(to, whose),
    cc: withoutOwnName(cc, whose),
    bcc: withoutOwnName(bcc, whose),
    recipientsComplete: rows?.every(({ isWhole }) => isWhole) ?? false,
  };
}

/** Addresses once each, in page order. */
export function distinct(people: readonly AddressSnapshot[]): AddressSnapshot[] {
  const seen = new Map<string, AddressSnapshot>();
  for (const person of people) {
    const key = person.email?.toLowerCase();
    if (key !== undefined && !seen.has(key)) seen.set(key, person);
  }
  return [...seen.values()].slice(0, limits.addresses);
}

interface DetailRow {
  people: AddressSnapshot[];
  /** Whether everything written in the row could be read. */
  isWhole: boolean;
}

/**
 * The rows To, Cc, Bcc. Their labels are translated, so the order tells: the sender first, then perhaps the reply
 * address, then these, then the date, which holds no address. The subject comes after it and could hold any, so where no row without
 * an address ends them, the date is missing and the subject may be among them.
 */
function detailRows(
  message: Element,
  from: AddressSnapshot,
  short: readonly AddressSnapshot[],
): DetailRow[] | null {
  const rows: DetailRow[] = [];
  let hasEnd = false;
  for (const cell of allOf(message, detailCells)) {
    if (isInClosedPopup(cell, message)) continue;
    const row = detailRow(cell);
    hasEnd = row.people.length === 0;
    if (hasEnd) break;
    rows.push(row);
  }
  const [sender, ...others] = rows;
  if (!hasEnd || !sender?.people.some((person) => isSame(person, from))) return null;
  const isShort = (person: AddressSnapshot) => short.some((each) => isSame(person, each));
  const first = others.findIndex(({ people }) => people.some(isShort));
  return first < 0 || others.length - first > 3 ? null : others.slice(first);
}

function detailRow(cell: Element): DetailRow {
  const marked = distinct(Array.from(cell.querySelectorAll('span[email]'), personOf));
  const lines = textWithin(cell, { limit: limits.text }).split('\n').filter(Boolean);
  const written = lines.map(personWritten);
  const isRead = written.every(({ email }) => email !== null);
  return {
    people: distinct([...marked, ...written]),
    isWhole: isRead || marked.length >= lines.length,
  };
}

/** `Name <address>,` on a line of its own. Only the last bracket counts: a name may hold another. */
function personWritten(text: string): AddressSnapshot {
  const drawn = line(text.replaceAll(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')) ?? '';
  const end = drawn.replace(/[,;]$/, '');
  const open = end.lastIndexOf('<');
  if (open < 0 || !end.endsWith('>')) return { email: addressText(end), name: null };
  const name = line(end.slice(0, open).replace(/^\s*"(.*)"\s*$/, '$1'));
  return { email: addressText(end.slice(open + 1, -1)), name };
}

function isInClosedPopup(cell: Element, message: Element): boolean {
  for (let at: Element | null = cell; at && at !== message; at = at.parentElement)
    if (isHidden(at) || at.getAttribute('aria-hidden') === 'true') return true;
  return false;
}

const withAddress = (element: Element | null): AddressSnapshot | null => {
  const person = element && personOf(element);
  return person?.email ? person : null;
};

const isSame = (one: AddressSnapshot, other: AddressSnapshot): boolean =>
  one.email !== null && one.email.toLowerCase() === other.email?.toLowerCase();

const withoutOwnName = (people: readonly AddressSnapshot[], { account }: Whose) =>
  people.map((person) =>
    account !== null && person.email?.toLowerCase() === account.toLowerCase()
      ? { email: person.email, name: null }
      : person,
  );
