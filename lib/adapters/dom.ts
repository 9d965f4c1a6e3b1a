/*
 * Tiny readers for pages that were written by strangers. All of them are bounded and iterative, because a mail may
 * bring a name of a megabyte or ten thousand nested elements, and none of them asks the browser for layout.
 */

/** What a snapshot holds at most (lib/domain/snapshot.ts); anything longer would be refused as a whole. */
export const limits = {
  line: 4_000,
  text: 200_000,
  addresses: 1_000,
  messages: 1_000,
  attachments: 200,
} as const;

/** RFC 5321 allows 254 characters. A longer "address" is somebody trying something, and half of one is a wrong one. */
const longestAddress = 320;

/** An attribute's text. Webmails write the words `undefined` and `null` where they have nothing to say. */
export function attribute(element: Element, name: string): string | null {
  const text = element.getAttribute(name);
  if (text === null || text.length === 0) return null;
  if (text === 'undefined' || text === 'null') return null;
  return text.trim() === '' ? null : text;
}

/** The text, if it can be an address at all; it stays as the page wrote it. */
export function addressText(text: string | null): string | null {
  if (text === null || text.length > longestAddress) return null;
  return /^[^\s@<>]+@[^\s@<>]+$/.test(text.trim()) ? text.trim() : null;
}

/** Cuts without leaving half of a character behind. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length);
}

/** A single line as a browser would draw it: runs of white space are one space. Null when nothing is left. */
export function line(text: string | null): string | null {
  if (text === null) return null;
  const drawn = clip(text, 2 * limits.line)
    .replace(/\s+/g, ' ')
    .trim();
  return drawn === '' ? null : clip(drawn, limits.line);
}

/** The visible text of an element on one line, emoji pictures included. */
export const textOf = (element: Element | null): string | null =>
  element && line(textWithin(element, { limit: 2 * limits.line }));

export interface TextOptions {
  /** Stop after this many characters. */
  limit: number;
  /** Elements that are left out with everything in them. */
  without?: string;
  /** Everything from the first of these on is left out. */
  until?: string;
}

/** The visible text of an element: a line for each block, a blank line between paragraphs. */
export function textWithin(root: Element, { limit, without, until }: TextOptions): string {
  const paper = new Paper();
  // Counted on the way down and up, because asking each text for what is around it is slow in a deep mail.
  let preformatted = root.closest('pre') ? 1 : 0;
  let node: Node | null = root.firstChild;
  while (node && paper.length < limit) {
    if (until !== undefined && isElement(node) && node.matches(until)) break;
    if (isText(node)) paper.write(drawnText(node, limit, paper, preformatted > 0));
    else if (isElement(node) && !isLeftOut(node, without)) {
      enter(node, paper);
      if (node.firstChild) {
        if (node.tagName === 'PRE') preformatted += 1;
        node = node.firstChild;
        continue;
      }
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (!node || node === root || !isElement(node)) continue;
      if (node.tagName === 'PRE') preformatted -= 1;
      breakAround(node, paper);
    }
    node = node === root ? null : (node?.nextSibling ?? null);
  }
  return clip(tidy(paper.text()), limit);
}

/** Whether the element itself says that it is not shown. Its ancestors may still say so. */
export function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true;
  const style = element.getAttribute('style');
  return style !== null && hiddenByStyle.test(style.slice(0, 2_000));
}

/** What the style sheets say. Costs a style calculation, so it is asked once for a container, never for its parts. */
export function isDrawn(element: Element): boolean {
  if (!element.ownerDocument.defaultView || !('checkVisibility' in element)) return true;
  return element.checkVisibility({ visibilityProperty: true });
}

const hiddenByStyle =
  /(?:^|[;\s])(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}(?:hidden|collapse))/i;

const silent = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'HEAD', 'TITLE']);
const blocks = /* @__PURE__ */ new Set(
  /* @__PURE__ */ (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE CENTER DD DIV DL DT FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL ' +
    'P PRE SECTION TABLE TBODY TFOOT THEAD TR UL'
  ).split(' '),
);

const isText = (node: Node): node is Text => node.nodeType === 3;
const isElement = (node: Node): node is Element => node.nodeType === 1;

const isLeftOut = (element: Element, without: string | undefined): boolean =>
  silent.has(element.tagName) ||
  isHidden(element) ||
  (without !== undefined && element.matches(without));

/** Text as it grows. It knows its own end, because asking a long string for it again and again is quadratic. */
class Paper {
  readonly #parts: string[] = [];
  length = 0;
  /** Line breaks at the end; an empty paper counts as being at the start of a paragraph. */
  breaks = 2;
  endsWithSpace = false;

  write(text: string): void {
    if (text === '') return;
    this.#parts.push(text);
    this.length += text.length;
    this.endsWithSpace = text.endsWith(' ');
    this.breaks = 0;
  }

  breakTo(breaks: number): void {
    while (this.breaks < breaks) this.newLine();
  }

  newLine(): void {
    this.#parts.push('\n');
    this.length += 1;
    this.breaks += 1;
    this.endsWithSpace = false;
  }

  text = (): string => this.#parts.join('');
}

function drawnText(node: Text, limit: number, paper: Paper, preformatted: boolean): string {
  const raw = clip(node.nodeValue ?? '', limit);
  if (preformatted) return raw;
  const drawn = raw.replace(/[\t\n\r\f ]+/g, ' ');
  return paper.breaks > 0 || paper.endsWithSpace ? drawn.trimStart() : drawn;
}

function enter(element: Element, paper: Paper): void {
  const tag = element.tagName;
  if (tag === 'BR') paper.newLine();
  else if (tag === 'IMG') paper.write(emojiOf(element) ?? '');
  else if (tag === 'TD' || tag === 'TH') paper.write(paper.breaks > 0 ? '' : ' ');
  else if (element.firstChild) breakAround(element, paper);
}

function breakAround(element: Element, paper: Paper): void {
  if (element.tagName === 'P') paper.breakTo(2);
  else if (blocks.has(element.tagName)) paper.breakTo(1);
}

/** Webmails draw emoji as pictures, in subjects too. An `alt` with letters in it is a caption, not a character. */
function emojiOf(image: Element): string | null {
  const named = attribute(image, 'data-emoji');
  if (named !== null) return clip(named, 32);
  const alt = attribute(image, 'alt');
  if (alt === null || alt.length > 32 || /\p{L}/u.test(alt)) return null;
  return /[^\u0020-\u007e]/.test(alt) ? alt : null;
}

const tidy = (text: string): string =>
  text
    .split('\n')
    .map((each) => each.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
