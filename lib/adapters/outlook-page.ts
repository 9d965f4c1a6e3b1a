import { addressText, attribute, line, textOf, textWithin } from './dom.ts';
import { conversationId, conversationInUrl } from './outlook-ids.ts';
import { eachOutside, isShown, outside } from './walk.ts';

/*
 * Class names are hashes of a build and labels are translated, so neither is read. Ids and roles below were the same in
 * several independent sources, some of them live in 2025 and 2026. Whatever a sender puts into a body gets `x_` before
 * its ids, so an id asked for from its beginning is Outlook's own; bodies are left out all the same.
 */

/** Ids of the two parts that show mail: as a conversation, or one mail alone. */
export const panes = '#ConversationReadingPaneContainer, #ItemReadingPaneContainer';
/** What a sender wrote. */
export const bodies = '[role="document"], [id^="UniqueMessageBody"]';
/** A mail being written, in the pane or over it. Its parts have names like those of a mail's header. */
export const composing = '[id^="docking_InitVisiblePart_"]';
const closed = `${bodies}, ${composing}, [contenteditable="true"]`;

export const selectedRows = '#MailList [role="option"][data-convid][aria-selected="true"]';
export const accounts = '[id^="primaryMailboxRoot_"][role="treeitem"]';

/** What Outlook made and shows, in page order. Bodies and drafts are visited, but not entered. */
export const eachOwn = (root: Element, visit: (element: Element) => void): void =>
  eachOutside(root, closed, visit);

/** What matches and was not written by a sender or by the user. */
export const outsideBody = (root: ParentNode, selector: string): Element[] =>
  outside(root, closed, selector);

/** The one part of the page that shows a mail. A selected row proves nothing: the pane beside it may be empty. */
export function openPane(document: Document): Element | null {
  const [pane, another] = outsideBody(document, panes).filter(
    (each) => isShown(each) && outsideBody(each, bodies).length > 0,
  );
  return pane && !another ? pane : null;
}

/** The only mailbox in the list of folders. Where there are several, the page does not tell whose mail is open. */
export function accountOf(document: Document): string | null {
  const [root, another] = outsideBody(document, accounts);
  if (!root || another) return null;
  const named = ['data-folder-name', 'title'].flatMap(
    (name) => addressText(attribute(root, name)) ?? [],
  );
  const spellings = new Set(named.map((address) => address.toLowerCase()));
  return spellings.size === 1 ? (named[0] ?? null) : null;
}

/** A conversation's heading, which has the whole subject as its title; a single mail's is a heading by its role. */
export function subjectOf(pane: Element): string | null {
  const ofThread: Element[] = [];
  const ofMail: Element[] = [];
  eachOwn(pane, (element) => {
    if (!element.id.endsWith('_SUBJECT')) return;
    if (element.id.startsWith('CONV_')) ofThread.push(element);
    else if (element.getAttribute('role') === 'heading') ofMail.push(element);
  });
  const said = (ofThread.length > 0 ? ofThread : ofMail).map((heading) => {
    const titled = heading.matches('[title]') ? heading : heading.querySelector('span[title]');
    return (titled && line(attribute(titled, 'title'))) ?? textOf(heading);
  });
  return new Set(said).size === 1 ? (said[0] ?? null) : null;
}

/**
 * The row of the open mail. The list is ahead of the pane for a moment after a click, so a row counts only while it shows the
 * pane's subject (whose reply mark the list may leave out).
 */
export function rowOf(document: Document, subject: string | null): Element | null {
  const [row, another] = outsideBody(document, selectedRows);
  if (!row || another || subject === null) return null;
  const bare = subject.replace(/^(?:[^:：]{1,12}[:：]\s*)+/, '') || subject;
  return line(textWithin(row, { limit: 8_000 }))?.includes(bare) ? row : null;
}

/** The conversation, where row and address do not contradict each other. A hint: lists leave rows out, addresses run ahead. */
export function conversationOf(
  document: Document,
  url: string,
  subject: string | null,
): string | null {
  const inUrl = conversationInUrl(url);
  if (outsideBody(document, selectedRows).length === 0) return inUrl;
  const row = rowOf(document, subject);
  const inRow = row && conversationId(attribute(row, 'data-convid'));
  return inUrl === null || inUrl === inRow ? inRow : null;
}
