import type { PageDom, Reading } from './page-dom.ts';
import type { Thing } from './page-things.ts';

/** One way to mark in HTML what something is. */
export interface Notation {
  /** What opens a thing. One mark a selector: over a large page a list of thirty takes as long as thirty. */
  roots: readonly string[];
  /** The type of the thing that an element opens; null when it opens none. */
  typeOf(page: PageDom, element: Element): string[] | null;
  /** The properties, by their names in schema.org, that an element gives to the thing around it. */
  namesOf(page: PageDom, element: Element): string[];
  /** Ids of elements elsewhere whose properties belong to the thing, too. */
  borrows?(page: PageDom, element: Element): string[];
  /** What an element says that has no properties inside. */
  alone?(page: PageDom, element: Element): Thing;
}

const mostElements = 200_000;
const linked = new Set(['url', 'sameAs']);
const reachable = new Set(['email', 'telephone']);
const reach = /^\s*(?:mailto|tel):/i;

/** The things that stand in no other one, in page order, with the others inside them. */
export function* thingsMarked(page: PageDom, notation: Notation): Reading<Thing[]> {
  const elements = new Map<Element, string[]>();
  const things = new Map<Element, Thing>();
  const borrowed = new Map<string, Thing[]>();
  const seen = new Set<Element>();
  function* look(root: Element): Reading<void> {
    if (seen.has(root)) return;
    for (const element of page.within(root)) {
      if (seen.size >= mostElements) return;
      if (seen.has(element)) continue;
      seen.add(element);
      if (seen.size % 50 === 0) yield;
      const type = notation.typeOf(page, element);
      const names = notation.namesOf(page, element);
      if (type || names.length > 0) elements.set(element, names);
      if (!type) continue;
      const thing = Object.assign(Object.create(null) as Thing, { '@type': type });
      things.set(element, thing);
      for (const id of notation.borrows?.(page, element) ?? [])
        borrowed.set(id, [...(borrowed.get(id) ?? []), thing].slice(0, 50));
    }
  }
  for (const selector of notation.roots) {
    const roots = page.all(selector);
    for (let at = 0; at < roots.length; at += 1) {
      yield;
      if (roots[at]) yield* look(roots[at] as Element);
    }
    yield;
  }
  for (const id of borrowed.keys()) {
    const element = page.byId(id);
    if (element) yield* look(element);
  }
  const borrowers = (element: Element): Thing[] =>
    borrowed.size === 0 ? [] : (borrowed.get(page.attribute(element, 'id') ?? '') ?? []);
  const around = page.inherited<readonly Thing[]>((element) => {
    const thing = things.get(element);
    const others = borrowers(element);
    return thing ? [thing] : others.length > 0 ? others : undefined;
  }, []);

  const roots: Thing[] = [];
  for (const [element, names] of elements) {
    yield;
    const thing = things.get(element);
    const owners = names.length > 0 ? [...around(page.parent(element)), ...borrowers(element)] : [];
    if ((!thing && owners.length === 0) || !page.shown(element)) continue;
    for (const name of owners.length > 0 ? names : []) {
      const value = thing ?? valueOf(page, element, name);
      for (const owner of owners) give(owner, name, value);
    }
    if (thing && owners.length === 0) roots.push(thing);
  }
  if (notation.alone)
    for (const [element, thing] of things) {
      if (Object.keys(thing).length === 1) Object.assign(thing, notation.alone(page, element));
      yield;
    }
  return roots;
}

function give(owner: Thing, name: string, value: unknown): void {
  const values = Object.hasOwn(owner, name) ? owner[name] : undefined;
  if (!Array.isArray(values)) owner[name] = [value];
  else if (values.length < 200) values.push(value);
}

/** What an element says for a property: its machine-readable attribute before what is drawn. */
export function valueOf(page: PageDom, element: Element, name: string): string | null {
  const href = page.attribute(element, 'href') ?? page.attribute(element, 'src');
  if (href !== null && (linked.has(name) || (reachable.has(name) && reach.test(href)))) return href;
  const written = page.attribute(element, 'content');
  if (written !== null) return written;
  const text = page.text(element) ?? page.attribute(element, 'alt');
  // An address that is broken for the line's end is still one.
  return name === 'email' ? (text?.replace(/\s+(?=[@.])|(?<=[@.])\s+/g, '') ?? null) : text;
}
