import { PropertySymbol } from 'happy-dom';

import type { Dice } from './dice.ts';

/** One change to one page, which can be taken back. */
export interface Damage {
  what: string;
  /**
   * `loss` takes something away or makes it unreadable: whatever is still read must be right. `change` makes the page say something
   * else, and then that is what is read.
   */
  kind: 'loss' | 'change';
  /** What has been brought to another place, or written: who is named in it may be read there. */
  brings: string;
  undo: () => void;
}

export type Way = (element: Element, other: Element, dice: Dice) => Damage | null;

const unreadable = ['undefined', 'null', '', ' ', '\0', '\u202e', '\u200b\u2066'];
/** happy-dom looks for selectors by calling itself; with 5,000 its own stack ends. */
const deep = 1_000;
const long = 'x'.repeat(1_000_000);
const written = [
  'forger@decoy.example',
  'Ann Lee <forger@decoy.example>',
  '<forger@decoy.example',
  '"'.repeat(300),
  '%E0%A4%A',
  '-1',
  long,
];

/** Every way to break a page that is tried, the usual ones more often. */
export const ways: readonly (readonly [Way, weight: number])[] = [
  [remove, 30],
  [empty, 10],
  [hide, 10],
  [loseAttribute, 40],
  [renameTokens, 40],
  [spoilText, 15],
  [truncate, 10],
  [forgeAttribute, 40],
  [duplicate, 25],
  [move, 25],
  [swap, 25],
  [intoShadow, 5],
  [insertFrame, 5],
  [writeMegabyte, 1],
  [nest, 1],
];

function remove(element: Element): Damage {
  const undo = placeOf(element);
  element.remove();
  return { what: `${nameOf(element)} removed`, kind: 'loss', brings: '', undo };
}

function empty(element: Element): Damage {
  const held = [...element.childNodes];
  element.replaceChildren();
  const undo = () => element.replaceChildren(...held);
  return { what: `${nameOf(element)} emptied`, kind: 'loss', brings: '', undo };
}

function hide(element: Element, _: Element, dice: Dice): Damage {
  const [name, value] = dice.one([
    ['style', 'display:none'],
    ['hidden', ''],
    ['style', 'visibility: hidden'],
  ] as const);
  return { ...setAttribute(element, name, value), kind: 'loss' };
}

function loseAttribute(element: Element, _: Element, dice: Dice): Damage | null {
  const names = element.getAttributeNames().filter((name) => !decidesVisibility.has(name));
  if (names.length === 0) return null;
  const name = dice.one(names);
  if (dice.throw(2) === 0)
    return { ...setAttribute(element, name, dice.one(unreadable)), kind: 'loss' };
  const value = element.getAttribute(name);
  element.removeAttribute(name);
  const undo = () => element.setAttribute(name, value ?? '');
  return { what: `${nameOf(element)} without ${name}`, kind: 'loss', brings: '', undo };
}

/** What is put away must not come back by losing an attribute: then another mail is open, and it is the page that says so. */
const decidesVisibility = new Set(['style', 'hidden', 'aria-hidden']);

function renameTokens(element: Element, _: Element, dice: Dice): Damage | null {
  const names = element
    .getAttributeNames()
    .filter((name) => /^(?:id|class|role|data-test-?id)$/.test(name));
  if (names.length === 0) return null;
  const name = dice.one(names);
  const value = (element.getAttribute(name) ?? '').replace(/\S+/g, (token) => `${token}-q9`);
  return { ...setAttribute(element, name, value), kind: 'loss' };
}

function spoilText(element: Element, _: Element, dice: Dice): Damage | null {
  const text = [...element.childNodes].find(
    (node) => node.nodeType === 3 && node.nodeValue?.trim(),
  );
  const before = text?.nodeValue;
  if (!text || before === null || before === undefined) return null;
  text.nodeValue =
    dice.throw(2) === 0 ? dice.one(unreadable) : `${before.slice(0, 2)}\0\u202e${before.slice(2)}`;
  const undo = () => void (text.nodeValue = before);
  return { what: `text of ${nameOf(element)} spoilt`, kind: 'loss', brings: '', undo };
}

function truncate(element: Element, _: Element, dice: Dice): Damage | null {
  const text = [...element.childNodes].find(
    (node) => node.nodeType === 3 && node.nodeValue?.trim(),
  );
  const before = text?.nodeValue;
  if (!text || !before) return null;
  text.nodeValue = before.slice(0, dice.throw(before.length));
  const undo = () => void (text.nodeValue = before);
  return { what: `text of ${nameOf(element)} cut`, kind: 'change', brings: before, undo };
}

function forgeAttribute(element: Element, other: Element, dice: Dice): Damage {
  const own = element.getAttributeNames();
  const names = other.getAttributeNames();
  const from = names.length > 0 && dice.throw(3) > 0 ? dice.one(names) : null;
  if (from) return setAttribute(element, from, other.getAttribute(from) ?? '');
  return setAttribute(element, dice.one([...own, 'title', 'class', 'id']), dice.one(written));
}

function duplicate(element: Element): Damage {
  const copy = element.cloneNode(true) as Element;
  element.after(copy);
  return {
    what: `${nameOf(element)} twice`,
    kind: 'change',
    brings: element.outerHTML,
    undo: () => copy.remove(),
  };
}

function move(element: Element, other: Element): Damage | null {
  if (element.contains(other)) return null;
  const undo = placeOf(element);
  const brings = element.outerHTML;
  other.append(element);
  return { what: `${nameOf(element)} moved into ${nameOf(other)}`, kind: 'change', brings, undo };
}

function swap(element: Element, other: Element): Damage | null {
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

function intoShadow(element: Element): Damage | null {
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

function insertFrame(element: Element): Damage {
  const frame = element.ownerDocument.createElement('iframe');
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

function writeMegabyte(element: Element, _: Element, dice: Dice): Damage {
  if (dice.throw(2) === 0)
    return setAttribute(element, dice.one(['title', 'class', 'aria-label']), long);
  const text = element.ownerDocument.createTextNode(
    dice.one([long, '<a@'.repeat(300_000), '\u200b '.repeat(400_000)]),
  );
  element.prepend(text);
  return {
    what: `a megabyte in ${nameOf(element)}`,
    kind: 'change',
    brings: '',
    undo: () => text.remove(),
  };
}

function nest(element: Element): Damage {
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

function setAttribute(element: Element, name: string, value: string): Damage {
  const before = element.getAttribute(name);
  element.setAttribute(name, value);
  return {
    what: `${name} of ${nameOf(element)} set to ${JSON.stringify(value.slice(0, 60))}`,
    kind: 'change',
    brings: value.slice(0, 10_000),
    undo: () =>
      before === null ? element.removeAttribute(name) : element.setAttribute(name, before),
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

function nameOf(element: Element): string {
  const names = element
    .getAttributeNames()
    .slice(0, 3)
    .map((name) => `[${name}="${(element.getAttribute(name) ?? '').slice(0, 40)}"]`);
  return `${element.tagName.toLowerCase()}${names.join('')}`;
}
