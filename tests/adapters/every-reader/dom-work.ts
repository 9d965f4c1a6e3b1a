import type { Window } from 'happy-dom';

/** How many steps of a walk through a page a call stands for, roughly as a browser would do it. */
type Cost = (receiver: unknown, args: readonly unknown[]) => number;

const one: Cost = () => 1;
/** Reading changes nothing, so what was counted once holds until the end of the reading. */
const sizes = new Map<Node, number>();
const subtree: Cost = (receiver) => sizeOf(receiver as Node);
const children: Cost = (receiver) => 1 + (receiver as Element).childNodes.length;
const ancestors: Cost = (receiver, [selector]) => {
  let steps = 1;
  for (
    let at = receiver as Element | null;
    at && !at.matches(String(selector));
    at = at.parentElement
  )
    steps += 1;
  return steps;
};
const depth: Cost = (_, [other]) => {
  let steps = 1;
  for (let at = other as Node | null; at; at = at.parentNode) steps += 1;
  return steps;
};

const costs: Readonly<Record<string, Cost>> = {
  querySelectorAll: subtree,
  getElementsByTagName: subtree,
  getElementsByClassName: subtree,
  getElementById: subtree,
  // Found early or not at all, and then everything was looked at.
  querySelector: subtree,
  textContent: subtree,
  innerHTML: subtree,
  outerHTML: subtree,
  closest: ancestors,
  contains: depth,
  compareDocumentPosition: depth,
  childNodes: children,
  children,
  matches: one,
  getAttribute: one,
  hasAttribute: one,
  getAttributeNames: one,
  firstChild: one,
  nextSibling: one,
  nextElementSibling: one,
  parentNode: one,
  parentElement: one,
  nodeValue: one,
  // A browser keeps styles; happy-dom works them out anew, from the whole page.
  checkVisibility: one,
};

/**
 * Counts what readers ask of a page, instead of taking the time, which says on a busy machine how busy it is. It watches the classes of
 * one window, and all pages that were parsed in it.
 */
export class DomWork {
  steps = 0;
  #counting = false;
  readonly #undo: (() => void)[] = [];

  constructor(window: Window) {
    const { Document, HTMLElement, Text } = window;
    const chains = [Document, HTMLElement, Text].flatMap(({ prototype }) => chainOf(prototype));
    for (const prototype of new Set(chains))
      for (const [name, cost] of Object.entries(costs)) this.#watch(prototype, name, cost);
  }

  /** The work of one reading. */
  of(reading: () => unknown): number {
    this.steps = 0;
    sizes.clear();
    this.#counting = true;
    try {
      reading();
    } finally {
      this.#counting = false;
    }
    return this.steps;
  }

  stop(): void {
    for (const undo of this.#undo) undo();
  }

  #watch(prototype: object, name: string, cost: Cost): void {
    const own = Object.getOwnPropertyDescriptor(prototype, name);
    if (!own) return;
    // Only what the reader calls counts, not what happy-dom calls to answer it.
    const count = (receiver: unknown, args: readonly unknown[], answer: () => unknown): unknown => {
      if (!this.#counting) return answer();
      this.#counting = false;
      try {
        this.steps += cost(receiver, args);
        return answer();
      } finally {
        this.#counting = true;
      }
    };
    const { get, value } = own as { get?: () => unknown; value?: (...args: unknown[]) => unknown };
    const watched: PropertyDescriptor = { ...own };
    if (get)
      watched.get = function (this: unknown) {
        return count(this, [], () => get.call(this));
      };
    else if (typeof value === 'function')
      watched.value = function (this: unknown, ...args: unknown[]) {
        return count(this, args, () => value.apply(this, args));
      };
    Object.defineProperty(prototype, name, watched);
    this.#undo.push(() => Object.defineProperty(prototype, name, own));
  }
}

function sizeOf(root: Node): number {
  const known = sizes.get(root);
  if (known !== undefined) return known;
  let size = 1;
  for (const child of root.childNodes) size += sizeOf(child);
  sizes.set(root, size);
  return size;
}

/** A window's classes are made from happy-dom's own, which have most of the methods. */
function chainOf(prototype: object): object[] {
  const above: unknown = Object.getPrototypeOf(prototype);
  return above === null || above === Object.prototype
    ? [prototype]
    : [prototype, ...chainOf(above as object)];
}
