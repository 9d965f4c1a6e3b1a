import { line } from './dom.ts';

/** Work that can be interrupted: it yields after every small, bounded part, and whoever runs it decides when it goes on. */
export type Reading<T> = Generator<undefined, T, undefined>;

/** Never drawn, or drawn only where scripts do not run. */
const silent = /^(?:script|style|template|noscript|textarea)$/;
const hiding =
  /(?:^|[;\s])(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}(?:hidden|collapse))/i;
const drawnByNobody = /^(?:meta|link)$/;

/**
 * Asks a page without believing it. In `<form><input name="getAttribute">` the form's `getAttribute` is that field, and a picture can
 * take the place of `document.querySelectorAll`; so everything is asked through the methods that the browser itself has.
 */
export class PageDom {
  readonly #document: Document;
  readonly #walker: Native;
  readonly #all: Native;
  readonly #byId: Native;
  readonly #attribute: Native;
  readonly #tag: Native;
  readonly #parent: Native;
  readonly #drawn: Native;

  constructor(document: Document) {
    this.#document = document;
    this.#walker = native(document, 'createTreeWalker');
    this.#all = native(document, 'querySelectorAll');
    this.#byId = native(document, 'getElementById');
    const root = this.#walk(document, 1).nextNode() ?? document;
    this.#attribute = native(root, 'getAttribute');
    this.#tag = native(root, 'tagName');
    this.#parent = native(root, 'parentElement');
    // In a document without a window nothing is drawn, and everything is text.
    const hasWindow = native(document, 'defaultView')(document) !== null;
    this.#drawn = hasWindow ? native(root, 'checkVisibility') : nothing;
  }

  all = (selector: string): ArrayLike<Element> =>
    this.#all(this.#document, selector) as NodeListOf<Element>;
  asksPassword = (): boolean => this.all('input[type*="password" i]').length > 0;
  attribute = (element: Element, name: string): string | null =>
    this.#attribute(element, name) as string | null;
  /** Lower case. */
  tag = (element: Element): string => (this.#tag(element) as string).toLowerCase();
  parent = (node: Node): Element | null => this.#parent(node) as Element | null;
  title = (): string | null => line(native(this.#document, 'title')(this.#document) as string);
  byId = (id: string): Element | null => this.#byId(this.#document, id) as Element | null;
  /** The element and all in it, in their order. */
  *within(root: Element): Generator<Element> {
    const walker = this.#walk(root, 1);
    for (let node: Node | null = root; node; node = walker.nextNode()) yield node as Element;
  }
  /** Every text of the page, also what nobody sees. */
  texts = (): TreeWalker => this.#walk(this.#document, 4);
  #walk = (root: Node, what: number): TreeWalker =>
    this.#walker(this.#document, root, what) as TreeWalker;

  /** What a link, a price or a name says, on one line; a look at the first nodes is enough for any of them. */
  text(element: Element, longest = 300): string | null {
    const walker = this.#walk(element, 5);
    let said = '';
    for (let left = 60; left > 0 && said.length < longest; left -= 1) {
      const node = walker.nextNode();
      if (!node) break;
      const parent = node.nodeType === 3 ? this.parent(node) : null;
      if (parent && !this.#isPutAway(parent))
        said += ` ${(node.nodeValue ?? '').slice(0, longest)}`;
    }
    return line(said)?.slice(0, longest) ?? null;
  }

  /** The source of a script, or nothing where it is longer; each part is asked for its length first. */
  textOfScript(element: Element, longest: number): string {
    const walker = this.#walk(element, 4 + 8);
    let said = '';
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (said.length + (node.nodeValue ?? '').length > longest) return '';
      said += node.nodeValue ?? '';
    }
    return said;
  }

  /**
   * What holds for an element because of itself or of the nearest one above it, remembered on the way: a page with ten thousand
   * elements inside each other is climbed once.
   */
  inherited<T>(
    own: (element: Element) => T | undefined,
    otherwise: T,
  ): (from: Element | null) => T {
    const known = new Map<Element, T>();
    return (from) => {
      const way: Element[] = [];
      let found: T | undefined;
      for (let at = from; at && found === undefined; at = this.parent(at)) {
        found = known.get(at) ?? own(at);
        way.push(at);
      }
      for (const element of way) known.set(element, found ?? otherwise);
      return found ?? otherwise;
    };
  }

  #isPutAway = (element: Element): boolean =>
    silent.test(this.tag(element)) ||
    this.attribute(element, 'hidden') !== null ||
    hiding.test(this.attribute(element, 'style')?.slice(0, 2_000) ?? '');

  /** `true`: put away by a mark of its own or above it, or being written in. */
  readonly #away = this.inherited<boolean>((element) => {
    const written = this.attribute(element, 'contenteditable');
    return (written !== null && !/^\s*false/i.test(written)) || this.#isPutAway(element)
      ? true
      : undefined;
  }, false);

  /** Whether a person can see it and nobody is writing it. Costs a calculation of style: only asked of what was found. */
  shown(element: Element): boolean {
    const seen = drawnByNobody.test(this.tag(element)) ? this.parent(element) : element;
    if (!seen || this.tag(seen) === 'head') return true;
    return !this.#away(seen) && this.#drawn(seen, { visibilityProperty: true }) !== false;
  }
}

type Native = (of: object, ...given: unknown[]) => unknown;
const nothing: Native = () => null;

/** The method or property that the browser itself has under a name, whatever the page has put in front of it. */
function native(of: object, name: string): Native {
  let at = Object.getPrototypeOf(of) as object | null;
  while (at && !Object.hasOwn(at, name)) at = Object.getPrototypeOf(at) as object | null;
  const found: { get?: unknown; value?: unknown } =
    (at && Object.getOwnPropertyDescriptor(at, name)) ?? {};
  const own = found.get ?? found.value;
  return typeof own === 'function' ? (one, ...given) => Reflect.apply(own, one, given) : nothing;
}
