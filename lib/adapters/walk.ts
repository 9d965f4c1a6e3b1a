import { isDrawn, isHidden } from './dom.ts';

/*
 * What a webmail made, apart from what a sender or the user wrote. `closed` names the elements that hold the latter: bodies,
 * drafts, editors. A sender can write anything into those, a header of the webmail's own kind, too.
 */

/** Calls `visit` for what the webmail made and shows, in page order. What is closed is visited, but not entered. */
export function eachOutside(
  root: Element,
  closed: string,
  visit: (element: Element) => void,
): void {
  const waiting = [...root.children].toReversed();
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    if (isHidden(at)) continue;
    visit(at);
    if (!at.matches(closed)) waiting.push(...[...at.children].toReversed());
  }
}

/** What matches and stands in nothing closed. */
export const outside = (root: ParentNode, closed: string, selector: string): Element[] =>
  Array.from(root.querySelectorAll(selector)).filter(
    (element) => !element.parentElement?.closest(closed),
  );

/** Whether neither the element nor what it stands in is put away. */
export function isShown(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) if (isHidden(at)) return false;
  return isDrawn(element);
}
