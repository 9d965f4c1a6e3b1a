import type { AddressSnapshot, MessageSnapshot } from '#lib/domain/snapshot.ts';

import { addressText, attribute, isHidden, limits, line, textOf } from './dom.ts';

/** A person, in the words of Outlook's own scripts (live persona card), or by the role it has for screen readers. */
const people = '[data-lpc-hover-target-id], .lpc-hoverTarget, [role="button"]';
/** About five fit on the line; what does not is behind a button that says so in the user's language. */
const fits = 4;
/** Marks of direction around text, which some languages get; inside of an address they would be a trick. */
const mark = /[\s\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;

/**
 * Who sent a message; null when the page names two (one in the name of another). A folded message is drawn with the name
 * only, which its sender chose: there, a name with an address in it is no address.
 */
export function senderOf(cell: Element, { folded }: { folded: boolean }): AddressSnapshot | null {
  const written = textOf(cell);
  const inBrackets = written?.match(/<[^<>\s]{3,320}>/g) ?? [];
  if (inBrackets.filter((each) => each.includes('@')).length > 1) return null;
  const [person = cell, another] = peopleIn(cell);
  if (another) return null;
  const { email, name } = personOf(person === cell ? cell : around(person, cell));
  if (!folded) return email === null && name === null ? null : { email, name };
  const titled = written?.includes('@') ? null : addressInTitles(cell);
  return written === null ? null : { email: titled, name: written };
}

export type Recipients = Pick<MessageSnapshot, 'to' | 'cc' | 'bcc' | 'recipientsComplete'>;

export const noRecipients = (): Recipients => ({
  to: [],
  cc: [],
  bcc: [],
  recipientsComplete: false,
});

export function recipientsOf(cellOf: (part: 'TO' | 'CC' | 'BCC') => Element | null): Recipients {
  const rows = (['TO', 'CC', 'BCC'] as const).map((part) => rowOf(cellOf(part)));
  const [to = [], cc = [], bcc = []] = rows.map((row) => row.people);
  const named = to.length + cc.length + bcc.length > 0;
  return { to, cc, bcc, recipientsComplete: named && rows.every(({ isWhole }) => isWhole) };
}

interface Row {
  people: AddressSnapshot[];
  /** Whether nobody is missing, as far as the page tells. */
  isWhole: boolean;
}

function rowOf(cell: Element | null): Row {
  if (!cell) return { people: [], isWhole: true };
  const marked = peopleIn(cell);
  if (marked.length === 0) return { people: addressesWritten(cell), isWhole: false };
  const found = marked.slice(0, limits.addresses).map(personOf).filter(isPerson);
  return {
    people: found,
    isWhole:
      found.length === marked.length &&
      found.length <= fits &&
      cell.querySelector('button, [aria-haspopup], [aria-expanded]') === null,
  };
}

/** "And 3 others" is a button too, in the user's language. Few people have a number in their name. */
const isPerson = ({ email, name }: AddressSnapshot): boolean =>
  email !== null || (name !== null && !/\p{Nd}/u.test(name));

/** Where people are not marked, nothing tells a name from the translated word in front of it. */
const addressesWritten = (cell: Element): AddressSnapshot[] =>
  [...(textOf(cell) ?? '').matchAll(/<([^<>\s]{3,320})>/g)]
    .flatMap(([, address]) => addressIn(address ?? null) ?? [])
    .map((email) => ({ email, name: null }));

/** Outermost first: a person's picture is a button inside of it. */
function peopleIn(cell: Element): Element[] {
  const found: Element[] = [];
  for (const element of cell.querySelectorAll(people))
    if (!found.at(-1)?.contains(element) && !isHidden(element)) found.push(element);
  return found;
}

/** A label or a tooltip may stand on an element around the person, inside the cell. */
const around = (person: Element, cell: Element): Element =>
  textOf(person) === textOf(cell) ? cell : person;

/** What text, label and tooltips say of a person. An address only where they do not contradict each other. */
export function personOf(element: Element): AddressSnapshot {
  const text = textOf(element);
  const labels = [element, ...element.querySelectorAll('[aria-label]')]
    .slice(0, 20)
    .flatMap((each) => line(attribute(each, 'aria-label')) ?? []);
  const said = [text, ...labels.flatMap((label) => [label, behindColon(label)])]
    .map(addressIn)
    .concat(addressInTitles(element))
    .filter((address) => address !== null);
  const addresses = new Set(said.map((address) => address.toLowerCase()));
  const email = addresses.size === 1 ? (said[0] ?? null) : null;
  const name = nameOf(text) ?? nameOf(behindColon(labels[0] ?? '') ?? labels[0] ?? null);
  return { email, name: name?.toLowerCase() === email?.toLowerCase() ? null : name };
}

/** `Ann Lee<ann@mill.example>` or the address alone. Of several brackets the last: those before are part of a name. */
function addressIn(text: string | null): string | null {
  const drawn = withoutMarksAround(text ?? '');
  const inBrackets = /<([^<>]{3,320})>[;,]?$/.exec(drawn)?.[1];
  const address = addressText(inBrackets ?? drawn.replace(/[;,]$/, ''));
  return address !== null && /\p{C}/u.test(address) ? null : address;
}

function addressInTitles(element: Element): string | null {
  const titles = [element, ...element.querySelectorAll('[title*="@"]')]
    .slice(0, 20)
    .flatMap((each) => addressIn(line(attribute(each, 'title'))) ?? []);
  return new Set(titles.map((title) => title.toLowerCase())).size === 1
    ? (titles[0] ?? null)
    : null;
}

/** `Von: Ann Lee<…>`, `发件人：…`: the word before the colon is translated. */
const behindColon = (label: string): string | null => line(/[:：](.*)$/su.exec(label)?.[1] ?? null);

const nameOf = (text: string | null): string | null => {
  if (text === null || addressIn(text) === null) return text;
  const at = text.lastIndexOf('<');
  return at < 0 ? null : line(text.slice(0, at));
};

/** By hand, because an expression for the end of a text takes ages for a name of nothing but marks. */
function withoutMarksAround(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && mark.test(text.charAt(start))) start += 1;
  while (start < end && mark.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}
