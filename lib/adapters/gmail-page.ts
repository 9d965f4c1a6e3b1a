import { isDrawn, isHidden } from './dom.ts';

/** What a sender or the user wrote: a mail's body, a window with a mail being written. Never a source of headers. */
const written = '.a3s, .ii, form, [role="dialog"], [contenteditable="true"]';

/** A row of the list beside a split pane names a thread and people, but is not the open mail. */
const listRows = '.zA, [data-legacy-last-message-id]';

/** Placeholders of the messages that Gmail folds away in a long thread. */
const foldedAway = new Set(['kQ', 'kx']);

/** Whether Gmail made this element, rather than a sender or a list. */
export const isGmails = (element: Element): boolean =>
  element.closest(written) === null && element.closest(listRows) === null;

/** Whether the element stands in the body of a mail. */
export const isInBody = (element: Element): boolean => element.closest('.a3s, .ii') !== null;

/** The first of Gmail's own elements. Headers stand before the body, so a first hit in a body means there is none. */
export function firstOf(root: Element, selector: string): Element | null {
  const first = root.querySelector(selector);
  return first && isGmails(first) ? first : null;
}

export const allOf = (root: ParentNode, selector: string): Element[] =>
  Array.from(root.querySelectorAll(selector)).filter(isGmails);

/**
 * Visited threads stay in the page, hidden, and look exactly like the open one. Asks the cheap signs on the way up to
 * `root`, once for each ancestor, so that a thread of 500 messages costs one walk.
 */
export function visibilityUnder(root: Element): (element: Element) => boolean {
  const known = new Map<Element, boolean>([[root, true]]);
  return (element) => {
    const path: Element[] = [];
    let at: Element | null = element;
    while (at && !known.has(at)) {
      path.push(at);
      at = at.parentElement;
    }
    let visible = at === null ? true : (known.get(at) ?? true);
    for (const each of path.toReversed()) {
      visible &&= !isPutAway(each);
      known.set(each, visible);
    }
    return visible;
  };
}

/** The parts of the page that show a mail: usually one; a pop-out has none of its own, and is one. */
export function mainParts(document: Document): Element[] {
  const parts: Element[] = [];
  for (const main of document.querySelectorAll('[role="main"]'))
    if (!isInBody(main) && !parts.some((part) => part.contains(main)) && isShown(main))
      parts.push(main);
  return parts.length > 0 ? parts : [document.body];
}

/** A dialog over the page sets `aria-hidden` on what is under it, so that is no sign above the main part. */
function isShown(main: Element): boolean {
  for (let at: Element | null = main; at; at = at.parentElement) if (isHidden(at)) return false;
  return isDrawn(main);
}

function isPutAway(element: Element): boolean {
  if (isHidden(element) || element.getAttribute('aria-hidden') === 'true') return true;
  for (const name of element.classList) if (foldedAway.has(name)) return true;
  return false;
}
