import { PropertySymbol } from 'happy-dom';

import type { Damage } from './damage.ts';
import { nameOf } from './name-of.ts';

/** happy-dom looks for selectors by calling itself; with 5,000 its own stack ends. */
const deep = 1_000;

export function remove(element: Element): Damage {
  const undo = placeOf(element);
  element.remove();
  return { what: `${nameOf(element)} removed`, kind: 'loss', brings: '', undo };
}

export function empty(element: Element): Damage {
  const held = [...element.childNodes];
  element.replaceChildren();
  const undo = () => element.replaceChildren(...held);
  return { what: `${nameOf(element)} emptied`, kind: 'loss', brings: '', undo };
}

export function duplicate(element: Element): Damage {
  const copy = element.cloneNode(true) as Element;
  element.after(copy);
  return {
    what: `${nameOf(element)} twice`,
    kind: 'change',
    brings: element.outerHTML,
    undo: () => copy.remove(),
  };
}

export function move(element: Element, other: Element): Damage | null {
  if (element.contains(other)) return null;
  const undo = placeOf(element);
  const brings = element.outerHTML;
  other.append(element);
  return { what: `${nameOf(element)} moved into ${nameOf(other)}`, kind: 'change', brings, undo };
}

export function swap(element: Element, other: Element): Damage | null {
  if (element.contains(other) || other.contains(element)) return null;
  const brings = element.outerHTML + other.outerHTML;
  const backs = [placeOf(element), placeOf(other)];
  const mark = element.ownerDocument.createElement('i');
  element.replaceWith(mark);
  other.replaceWith(element);
  mark.replaceWith(other);
  const undo = () => {
    element.remove();
    other.remove();
    // In this order whichever stood before the other finds its neighbour again.
    for (const back of backs) back();
    for (const back of backs) back();
  };
  return { what: `${nameOf(element)} swapped with ${nameOf(other)}`, kind: 'change', brings, undo };
}

export function intoShadow(element: Element): Damage | null {
  const host = element.ownerDocument.createElement('div');
  const undo = placeOf(element);
  element.replaceWith(host);
  host.attachShadow({ mode: 'open' }).append(element);
  return {
    what: `${nameOf(element)} in a shadow`,
    kind: 'loss',
    brings: '',
    undo: () => {
      host.after(element);
      host.remove();
      undo();
    },
  };
}

export function insertFrame(element: Element): Damage {
  const document = element.ownerDocument;
  const frame = document.createElement('iframe');
  // As in roundcube-page.ts: connected, happy-dom would give it a window that it never takes back.
  Object.assign(frame, { [PropertySymbol.connectedToDocument]: () => {} });
  Object.defineProperty(frame, 'contentDocument', { value: null });
  for (const name of element.getAttributeNames())
    frame.setAttribute(name, element.getAttribute(name) ?? '');
  frame.removeAttribute('src');
  element.before(frame);
  return {
    what: `a frame of another origin before ${nameOf(element)}`,
    kind: 'change',
    brings: element.outerHTML,
    undo: () => frame.remove(),
  };
}

export function nest(element: Element): Damage {
  const document = element.ownerDocument;
  const outermost = document.createElement('div');
  let at: Element = outermost;
  for (let depth = 0; depth < deep; depth += 1) {
    const inner = document.createElement(depth % 7 === 0 ? 'blockquote' : 'div');
    at.append(inner);
    at = inner;
  }
  at.append('deep');
  element.append(outermost);
  return {
    what: `${deep} elements in ${nameOf(element)}`,
    kind: 'change',
    brings: '',
    undo: () => outermost.remove(),
  };
}

/** Puts an element back where it stands now. */
function placeOf(element: Element): () => void {
  const { parentNode, nextSibling } = element;
  return () => {
    const before = nextSibling?.parentNode === parentNode ? nextSibling : null;
    parentNode?.insertBefore(element, before);
  };
}
