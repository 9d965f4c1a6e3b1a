/** Below this much room for the page itself, the sidebar lies over it instead. */
const tooNarrow = 1100;

/** What is changed on the root element, and nothing else in the page. */
const changed = ['width', 'min-width', 'position', 'overflow-x'] as const;

/**
 * Shrinks the page to leave `width` pixels at its inline end, and tells it so by a `resize`. A page that does not
 * follow, or is too narrow, is left as it was: then the sidebar overlays it.
 */
export function makeRoom(window: Window, width: number): void {
  const root = window.document.documentElement;
  if (width === 0 || window.innerWidth < tooNarrow) return giveBack(window);
  const values = [`calc(100% - ${width}px)`, '0', 'relative', 'hidden'];
  for (const [at, property] of changed.entries())
    root.style.setProperty(property, values[at] ?? '', 'important');
  window.dispatchEvent(new Event('resize'));
  const { body } = window.document;
  const follows = !body || body.getBoundingClientRect().width <= window.innerWidth - width + 1;
  if (!follows) giveBack(window);
}

function giveBack(window: Window): void {
  const { style } = window.document.documentElement;
  if (!changed.some((property) => style.getPropertyValue(property))) return;
  for (const property of changed) style.removeProperty(property);
  window.dispatchEvent(new Event('resize'));
}
