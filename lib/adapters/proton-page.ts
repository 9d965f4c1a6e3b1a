import { addressText, attribute, isHidden, line, textOf } from './dom.ts';
import { isShown, outside } from './walk.ts';
import { addressIn } from './written-address.ts';

/*
 * Proton names the parts of its page for its own tests (`data-testid`), and several programs of 2024 to 2026 live by these
 * names. Texts and labels are translated; classes changed with every design. A mail's text is in a frame of its own, so
 * that nothing a sender writes stands in this page but names, the subject and what files are called.
 */

export const closed = '[data-testid="message-content:body"], [contenteditable="true"]';
export const articles = '[data-shortcut-target="message-container"][data-message-id]';
/** A mail's text, in a document of its own. */
export const frames = 'iframe[data-testid="content-iframe"]';
export const headings = '[data-testid="conversation-header:subject"]';
export const accounts = '[data-testid="heading:userdropdown"]';

export const own = (root: ParentNode, selector: string): Element[] =>
  outside(root, closed, selector);

export const framesIn = (root: ParentNode): Element[] =>
  outside(root, '[contenteditable="true"]', frames);

/** The messages of the open conversation, or the one open mail, in page order. */
export function openMessages(document: Document): Element[] {
  const shown = new Map<Element | null, boolean>();
  return own(document, articles).filter((article) => {
    // Asked once for all messages of a conversation: each answer costs the browser a calculation.
    const around = article.parentElement;
    const isOpen = shown.get(around) ?? (around !== null && isShown(around));
    shown.set(around, isOpen);
    return isOpen && !isHidden(article);
  });
}

/** The whole subject is the heading's tooltip; its text begins with the number of messages. */
export function subjectOf(document: Document): string | null {
  const said = new Set(
    own(document, headings)
      .filter(isShown)
      .map((heading) => line(attribute(heading, 'title'))),
  );
  return said.size === 1 ? ([...said][0] ?? null) : null;
}

/** The account's first address, in the button of its menu: `Nora Vale <nora@pm.example>`. */
export function accountOf(document: Document): string | null {
  const said = own(document, accounts).flatMap((button) => [
    addressIn(line(attribute(button, 'title'))),
    ...[...button.querySelectorAll('span, div')].slice(0, 20).map((each) => plain(textOf(each))),
  ]);
  const addresses = said.filter((address) => address !== null);
  return new Set(addresses.map((address) => address.toLowerCase())).size === 1
    ? (addresses[0] ?? null)
    : null;
}

/** The text, if it is an address and nothing else: an invisible character in one would make it look like another. */
export const plain = (text: string | null): string | null =>
  text !== null && /\p{C}/u.test(text) ? null : addressText(text);
