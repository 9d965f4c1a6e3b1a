import type { Damage, Way } from './damage.ts';
import type { Dice } from './dice.ts';
import { duplicate, empty, insertFrame, intoShadow, move, nest, remove, swap } from './moves.ts';
import { nameOf } from './name-of.ts';

const unreadable = ['undefined', 'null', '', ' ', '\0', '\u202e', '\u200b\u2066'];
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
  const names = other.getAttributeNames();
  const copied = names.length > 0 && dice.throw(3) > 0 ? dice.one(names) : null;
  const name = copied ?? dice.one([...element.getAttributeNames(), 'title', 'class', 'id']);
  const value = copied === null ? dice.one(written) : (other.getAttribute(copied) ?? '');
  const damage = setAttribute(element, name, value);
  // What was put away and no longer is, is the page's to show.
  return decidesVisibility.has(name) ? { ...damage, brings: element.outerHTML } : damage;
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
