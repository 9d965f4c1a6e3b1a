/**
 * Whether a person can see this element as it was drawn: nothing makes it faint, nothing lies over it. Chromium tells
 * the frame itself (IntersectionObserver v2); this is for browsers that do not.
 */
export function reallyVisible(element: HTMLElement): boolean {
  const { ownerDocument: document } = element;
  const view = document.defaultView;
  if (!view || document.visibilityState !== 'visible') return false;
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { opacity, filter, visibility, clipPath, transform, mixBlendMode } =
      view.getComputedStyle(at);
    const plain =
      Number(opacity) > 0.99 &&
      visibility === 'visible' &&
      [filter, clipPath, transform].every((value) => value === 'none' || value === '') &&
      (mixBlendMode === 'normal' || mixBlendMode === '');
    if (!plain) return false;
  }
  const { left, top, width, height } = element.getBoundingClientRect();
  if (width < 100 || height < 100) return false;
  return [0.1, 0.5, 0.9].every((across) =>
    [0.1, 0.5, 0.9].every(
      (down) => document.elementFromPoint(left + width * across, top + height * down) === element,
    ),
  );
}
