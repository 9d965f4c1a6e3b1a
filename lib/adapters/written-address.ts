import type { AddressSnapshot } from '#lib/domain/snapshot.ts';

import { addressText, clip, limits, line } from './dom.ts';

/** `Ann Lee <ann@mill.example>` or the address alone. Of several brackets the last: those before are part of a name. */
export function addressIn(text: string | null): string | null {
  const drawn = (text ?? '').trim();
  if (drawn.length > limits.line) return null;
  const inBrackets = /<([^<>]{3,320})>$/.exec(drawn)?.[1];
  const address = addressText(inBrackets ?? drawn);
  // An invisible character in an address would make it look like another one.
  return address !== null && /\p{C}/u.test(address) ? null : address;
}

/** What stands before the brackets, without its quotes; the whole where there are none, unless that is an address. */
export function nameIn(text: string | null): string | null {
  const drawn = line(text);
  if (drawn === null || addressIn(drawn) === null) return drawn;
  const at = drawn.lastIndexOf('<');
  return at < 0 ? null : line(unquoted(drawn.slice(0, at)));
}

/** How many addresses stand in brackets. One that is drawn beside another is part of a name, but which? */
export const countInBrackets = (text: string | null): number =>
  (text?.match(/<[^<>\s]{1,320}@[^<>\s]{1,320}>/g) ?? []).length;

/** Everybody with an address in `"Gómez, Carla" <carla@initech.example>, li@acme.example`. */
export const addressesIn = (list: string): AddressSnapshot[] =>
  entriesOf(clip(list, limits.text))
    .slice(0, limits.addresses)
    .flatMap((entry) => {
      const email = addressIn(entry);
      return email === null ? [] : [{ email, name: nameIn(entry) }];
    });

/**
 * Cuts at commas, semicolons and line ends outside of quotes; a comma before any address belongs to a name (`Ruiz, Marta <…>`). One pass,
 * because an expression for this is slow for a list of quotes.
 */
function entriesOf(list: string): string[] {
  const entries: string[] = [];
  let quoted = false;
  let hasAddress = false;
  let start = 0;
  for (let at = 0; at < list.length; at += 1) {
    const character = list[at];
    if (character === '\\') at += 1;
    else if (character === '"') quoted = !quoted;
    else if (character === '@' && !quoted) hasAddress = true;
    else if (
      character === '\n' ||
      (!quoted && (character === ';' || (character === ',' && hasAddress)))
    ) {
      entries.push(list.slice(start, at));
      start = at + 1;
      quoted = hasAddress = false;
    }
  }
  return [...entries, list.slice(start)];
}

const unquoted = (name: string): string =>
  name.trim().replace(/^"(.*)"$/s, (_, inner: string) => inner.replace(/\\(.)/g, '$1'));
