/** Characters; a signature or a number is never longer. */
const most = 4_000;
/** A selection whose text is longer than this is not rendered: reading it would take as long as the page is large. */
const readable = 20_000;
const settle = 250;

/**
 * Calls back with what the user has marked, once it stands still; '' when nothing is. What stands in a field that is being
 * written in is never read. Returns how to stop.
 */
export function watchSelection(window: Window, marked: (text: string) => void): () => void {
  const { document } = window;
  let timer: number | undefined;
  const changed = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => marked(selectedText(document)), settle);
  };
  document.addEventListener('selectionchange', changed);
  changed();
  return () => {
    window.clearTimeout(timer);
    document.removeEventListener('selectionchange', changed);
  };
}

export function selectedText(document: Document): string {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return '';
  const range = selection.getRangeAt(0);
  if (isWritten(range.commonAncestorContainer)) return '';
  // With its line breaks, which is what tells a name from a title; a part of a huge one comes without.
  const text = isShort(range) ? selection.toString() : beginningOf(range);
  return text.slice(0, most).trim();
}

const isWritten = (node: Node): boolean => {
  const element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
  return (
    element?.closest('input, textarea, [contenteditable]:not([contenteditable="false"])') != null
  );
};

const isShort = (range: Range): boolean => lengthUpTo(range, readable) < readable;

/** Counts characters of text, and stops counting at `enough`. */
function lengthUpTo(range: Range, enough: number): number {
  let length = 0;
  for (const node of textsIn(range)) {
    length += node.length;
    if (length >= enough) break;
  }
  return length;
}

function beginningOf(range: Range): string {
  let text = '';
  for (const node of textsIn(range)) {
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.length;
    text += node.data.slice(from, Math.min(to, from + most));
    if (text.length >= most) break;
  }
  return text;
}

function* textsIn(range: Range): Generator<Text> {
  const { commonAncestorContainer: root, startContainer, startOffset } = range;
  const document = root.ownerDocument ?? (root as Document);
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const start = startContainer.childNodes[startOffset] ?? startContainer;
  walker.currentNode = start;
  let node = start.nodeType === Node.TEXT_NODE ? start : walker.nextNode();
  while (node && range.comparePoint(node, 0) <= 0) {
    yield node as Text;
    node = walker.nextNode();
  }
}
