import { addressText, textOf } from './dom.ts';
import type { OpenMail } from './sogo-address.ts';
import { isShown, outside } from './walk.ts';

/*
 * SOGo leaves in its page what AngularJS binds to each element (`ng-bind="::viewer.message.from[0].email"`). Those names are
 * its templates', the same in every language and theme from version 4 to 5.8; with or without the colons, which only say
 * that a value does not change. Classes and ids are the second way.
 */

/** What a sender or the user wrote. Even if a mail brought bindings of its own, they would stand in here. */
export const closed =
  '.msg-body, [ng-bind-html], [sg-compile], md-dialog, [contenteditable="true"]';
export const panes = '[ui-view="message"], #detailView';
export const accounts = '[ng-bind$="activeUser.email"]';
export const marks = {
  subject: '[ng-bind^="viewer.message.subject"]',
  sender: '[ng-bind$="viewer.message.from[0].email"]',
  senderName: '[ng-bind$="viewer.message.from[0].name"]',
  date: 'time[ng-bind$="viewer.message.date"]',
  /** "Ann, me, orders and 3 more": short names of the first five recipients of all kinds. */
  summary: '[ng-bind*="viewer.message.$shortRecipients(5)"]',
  to: '[ng-model$="viewer.message.to"]',
  cc: '[ng-model$="viewer.message.cc"]',
  bcc: '[ng-model$="viewer.message.bcc"]',
} as const;

/** The part of the page that shows a mail. While one leaves and the next one comes there are two: then neither is read. */
export function openPane(document: Document): Element | null {
  const [pane, another] = outside(document, closed, panes).filter(
    (each) => own(each, `${marks.subject}, ${marks.sender}`).length > 0 && isShown(each),
  );
  return pane && !another ? pane : null;
}

export const own = (pane: ParentNode, selector: string): Element[] =>
  outside(pane, closed, selector);

/** What stands at a mark; null where it stands there twice and differs. */
export function told(pane: Element, selector: string): string | null {
  const texts = new Set(own(pane, selector).map(textOf));
  return texts.size === 1 ? ([...texts][0] ?? null) : null;
}

/** What SOGo hands to its own scripts, read as text and never run. */
const inScript = /^\s*var UserEmail\s*=\s*'([^'\\\n]{3,320})';\s*$/m;

/** The user's own mailbox; not told of those that he fetches from elsewhere. A window of its own has it in its script only. */
export function accountOf(document: Document, mail: OpenMail | null): string | null {
  if (mail && mail.account !== '0') return null;
  const drawn = own(document, accounts).map(textOf);
  const written = own(document, 'script:not([src])').flatMap(
    (script) => inScript.exec(script.textContent.slice(0, 200_000))?.[1] ?? [],
  );
  const addresses = [...drawn, ...written].map(plainAddress).filter((each) => each !== null);
  return new Set(addresses.map((each) => each.toLowerCase())).size === 1
    ? (addresses[0] ?? null)
    : null;
}

/** The text, if it is an address and nothing else: an invisible character in one would make it look like another. */
export const plainAddress = (text: string | null): string | null =>
  text !== null && /\p{C}/u.test(text) ? null : addressText(text);
