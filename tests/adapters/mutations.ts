/** A way in which tomorrow's page may differ from the one that a fixture remembers. */
export interface Mutation {
  name: string;
  apply(document: Document): void;
}

/** The page and every frame in it that it may read, because some webmails show the message in a frame. */
export function documentsOf(document: Document): Document[] {
  const frames = [...document.querySelectorAll('iframe')].flatMap((frame) =>
    frame.contentDocument ? documentsOf(frame.contentDocument) : [],
  );
  return [document, ...frames];
}

/** These decide what is visible: without them a page that was put away is a page that is open. */
const visibilityAttributes = new Set(['style', 'hidden', 'aria-hidden']);

/**
 * Takes every attribute that says what something is (rather than whether it is to be seen) from the whole page, then
 * sets it to the text `undefined`, then gives it back. One page for all of them, because opening one is dear.
 */
export function damageEachAttribute(document: Document, check: (damage: string) => void): void {
  const attributes = elementsOf(document).flatMap((element) =>
    element.getAttributeNames().flatMap((name) => {
      const value = element.getAttribute(name);
      return value === null || visibilityAttributes.has(name) ? [] : [{ element, name, value }];
    }),
  );
  const holders = Map.groupBy(attributes, ({ name }) => name);

  for (const [name, held] of holders) {
    for (const { element } of held) element.removeAttribute(name);
    check(`${name} removed`);
    for (const { element } of held) element.setAttribute(name, 'undefined');
    check(`${name} set to the text undefined`);
    for (const { element, value } of held) element.setAttribute(name, value);
  }
}

export const mutations: readonly Mutation[] = [
  { name: 'all classes renamed', apply: (page) => renameClasses(page, (_, at) => `x${at}q`) },
  { name: 'all classes suffixed', apply: (page) => renameClasses(page, (token) => `${token}-q9`) },
  { name: 'all ids removed', apply: (page) => eachElement(page, (e) => e.removeAttribute('id')) },
  { name: 'dir=rtl', apply: (page) => eachRoot(page, (root) => root.setAttribute('dir', 'rtl')) },
  { name: 'text translated', apply: (page) => eachText(page, (text) => `ⓣ ${text.length}`) },
  {
    name: 'text full of bidi and zero-width characters',
    apply: (page) => eachText(page, (text) => `\u202e\u200b${text}\u200f\ufeff`),
  },
  {
    name: 'every attribute set to the text undefined',
    apply: (page) =>
      eachElement(page, (element) => {
        for (const name of element.getAttributeNames())
          if (!visibilityAttributes.has(name)) element.setAttribute(name, 'undefined');
      }),
  },
];

const elementsOf = (document: Document) =>
  documentsOf(document).flatMap((each) => Array.from(each.querySelectorAll('*')));

function eachElement(document: Document, change: (element: Element) => void): void {
  for (const element of elementsOf(document)) change(element);
}

function eachRoot(document: Document, change: (root: Element) => void): void {
  for (const each of documentsOf(document)) change(each.documentElement);
}

function eachText(document: Document, rewrite: (text: string) => string): void {
  for (const element of elementsOf(document))
    for (const node of element.childNodes)
      if (node.nodeType === 3 && node.nodeValue?.trim()) node.nodeValue = rewrite(node.nodeValue);
}

/** The same token gets the same new name everywhere, as a build of the webmail would do it. */
function renameClasses(document: Document, rename: (token: string, at: number) => string): void {
  const tokens = new Map<string, number>();
  eachElement(document, (element) => {
    const names = (element.getAttribute('class') ?? '').split(/\s+/).filter(Boolean);
    if (names.length === 0) return;
    for (const name of names) if (!tokens.has(name)) tokens.set(name, tokens.size);
    element.setAttribute(
      'class',
      names.map((name) => rename(name, tokens.get(name) ?? 0)).join(' '),
    );
  });
}
