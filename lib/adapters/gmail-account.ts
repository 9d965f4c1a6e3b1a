import { addressText, attribute, limits } from './dom.ts';
import { isInBody } from './gmail-page.ts';

/** The button of the signed-in account. Its label is translated; the address in it is not. */
export const accountButtons =
  'a[href^="https://accounts.google.com/SignOutOptions"][aria-label*="@"]';

/** Address of the mailbox; null where the page names several. */
export function accountOf(document: Document): string | null {
  const addresses = new Map<string, string>();
  for (const button of document.querySelectorAll(accountButtons)) {
    const address = isInBody(button) ? null : addressIn(attribute(button, 'aria-label'));
    if (address) addresses.set(address.toLowerCase(), address);
  }
  if (addresses.size > 1) return null;
  return [...addresses.values()][0] ?? accountFromTitle(document.title);
}

/** In parentheses at the end of the label, whatever its language; a name before it may hold an address too. */
const addressIn = (label: string | null): string | null =>
  (label ?? '')
    .slice(0, limits.line)
    .split(/[\s()<>（）:：,]+/)
    .map(addressText)
    .findLast((address) => address !== null) ?? null;

/** `Subject - address - Gmail`. Between the dashes, because a subject may end in an address of the sender's choice. */
const accountFromTitle = (title: string): string | null =>
  title
    .slice(-limits.line)
    .split(/ [-–—] /)
    .slice(0, -1)
    .map((part) => addressText(part.replaceAll(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')))
    .findLast((address) => address !== null) ?? null;
