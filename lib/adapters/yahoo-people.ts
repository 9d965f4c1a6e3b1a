import type { AddressSnapshot } from '#lib/domain/snapshot.ts';

import { attribute, clip, limits, textOf } from './dom.ts';
import { named } from './yahoo-page.ts';
import { addressesIn, addressIn, countInBrackets, nameIn } from './written-address.ts';

/** The sender's picture comes from an address with his own in it: `…/endpoints/smtp:ann@mill.example/photo`. */
export const pictures = 'img[src*="endpoints/smtp:"]';
const inPicture = /endpoints\/smtp:([^/?#]{3,600})\//;

const pills = named('email-pill');

/**
 * The older interface draws `Ann Lee <ann@mill.example>`, and the address alone for whoever has no name. The last brackets are Yahoo's;
 * with others before them the sender has put an address into his name, and he is not read at all.
 */
export function senderInPill(container: Element): AddressSnapshot | null {
  const [pill = container, another] = container.querySelectorAll(pills);
  if (another || countInBrackets(textOf(container)) > 1) return null;
  const drawn = textOf(pill);
  return agreed([addressIn(drawn), ...tooltipsOf(pill, drawn)], nameIn(drawn));
}

/**
 * The newer one draws the name only, which its sender chose: an address in it is none. His picture, or a tooltip that says more than
 * what is drawn, tells the address.
 */
export function senderInCard(
  anchors: readonly Element[],
  found: readonly Element[],
): AddressSnapshot | null {
  const [anchor, another] = anchors;
  if (!anchor || another) return null;
  const drawn = textOf(anchor);
  return agreed([...tooltipsOf(anchor, drawn), ...found.map(addressOfPicture)], drawn);
}

/** Everybody on the older interface's line, whose tooltip has the addresses of all. */
export function recipientsOnLine(lines: readonly Element[]): AddressSnapshot[] {
  return lines
    .flatMap((each) => addressesIn(attribute(each, 'title') ?? ''))
    .slice(0, limits.addresses);
}

/** The newer interface's line: a translated word first, then one element for each recipient. */
export const recipientsInCard = (container: Element): AddressSnapshot[] =>
  [...container.children].slice(1, limits.addresses).flatMap((each) => {
    const drawn = textOf(each);
    if (drawn === null || !/\p{L}/u.test(drawn)) return [];
    return personIn(each, drawn) ?? [];
  });

/** A recipient as a chip: his address, or his name with both in a tooltip. A chip's text begins with a bar. */
export function personInChip(chip: Element): AddressSnapshot | null {
  const drawn = textOf(chip)?.replace(/^\|\s*/, '') ?? null;
  return drawn === null ? null : personIn(chip, drawn);
}

function personIn(element: Element, drawn: string): AddressSnapshot | null {
  return agreed([addressIn(drawn), ...titlesOf(element).map(addressIn)], nameIn(drawn));
}

/** The address, where nothing contradicts it, and the name. */
function agreed(said: readonly (string | null)[], name: string | null): AddressSnapshot | null {
  const addresses = said.filter((address) => address !== null);
  const spellings = new Set(addresses.map((address) => address.toLowerCase()));
  const email = spellings.size === 1 ? (addresses[0] ?? null) : null;
  const shown = name?.toLowerCase() === email?.toLowerCase() ? null : name;
  return email === null && shown === null ? null : { email, name: shown };
}

/** Addresses in tooltips. One that repeats what is drawn knows no more than that. */
const tooltipsOf = (element: Element, drawn: string | null): (string | null)[] =>
  titlesOf(element)
    .filter((title) => title.trim() !== drawn)
    .map(addressIn);

const titlesOf = (element: Element): string[] =>
  [element, ...element.querySelectorAll('[title]')]
    .slice(0, 20)
    .flatMap((each) => attribute(each, 'title') ?? []);

function addressOfPicture(picture: Element): string | null {
  const encoded = inPicture.exec(clip(attribute(picture, 'src') ?? '', limits.line))?.[1];
  if (encoded === undefined) return null;
  try {
    return addressIn(decodeURIComponent(encoded));
  } catch {
    return null;
  }
}
