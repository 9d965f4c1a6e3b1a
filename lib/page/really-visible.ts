/** Computed values of an element that is drawn as it is. Where a browser does not know a property, it says nothing. */
const plainStyle: Readonly<Record<string, string>> = {
  visibility: 'visible',
  filter: 'none',
  'clip-path': 'none',
  clip: 'auto',
  transform: 'none',
  rotate: 'none',
  scale: 'none',
  zoom: '1',
  'mask-image': 'none',
  '-webkit-mask-box-image-source': 'none',
  'mix-blend-mode': 'normal',
};

/**
 * Whether a person can see this element as it was drawn: nothing makes it faint, nothing lies over it. Chromium tells
 * the frame itself more about what lies over it (IntersectionObserver v2), but nothing about masks and zoom (156).
 */
export function reallyVisible(element: HTMLElement): boolean {
  const { ownerDocument: document } = element;
  const view = document.defaultView;
  if (!view || document.visibilityState !== 'visible') return false;
  for (let at: Element | null = element; at; at = at.parentElement) {
    const style = view.getComputedStyle(at);
    const isPlain = Object.entries(plainStyle).every(([property, plain]) =>
      ['', plain].includes(style.getPropertyValue(property)),
    );
    if (!isPlain || Number(style.opacity) < 0.99) return false;
  }
  const { left, top, width, height } = element.getBoundingClientRect();
  if (width < 100 || height < 100) return false;
  return [0.1, 0.5, 0.9].every((across) =>
    [0.1, 0.5, 0.9].every(
      (down) => document.elementFromPoint(left + width * across, top + height * down) === element,
    ),
  );
}
