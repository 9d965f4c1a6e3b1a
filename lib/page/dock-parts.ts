/*
 * Styled property by property through CSSOM: a page's Content-Security-Policy does not reach that, and Firefox has no
 * constructed style sheets in content scripts.
 */
export function styled<E extends HTMLElement>(element: E, style: Record<string, string>): E {
  for (const [property, value] of Object.entries(style))
    element.style.setProperty(property, value, 'important');
  return element;
}

interface Resize {
  width(): number;
  limits: readonly [number, number];
  change(width: number): void;
  done(): void;
}

/**
 * Dragged with the pointer, moved with the arrow keys. It stands beside the frame: one pixel over it, and the browser calls
 * the whole frame covered (IntersectionObserver v2), which makes every write in it refused.
 */
export function resizeHandle(document: Document, label: string, resize: Resize): HTMLElement {
  const handle = styled(document.createElement('div'), {
    position: 'absolute',
    'inset-block': '0',
    'inset-inline-start': '-7px',
    width: '7px',
    cursor: 'ew-resize',
    'touch-action': 'none',
  });
  const [least, most] = resize.limits;
  for (const [name, value] of Object.entries({
    role: 'separator',
    tabindex: '0',
    'aria-orientation': 'vertical',
    'aria-label': label,
    'aria-valuemin': String(least),
    'aria-valuemax': String(most),
  }))
    handle.setAttribute(name, value);
  const rightToLeft = () => document.defaultView?.getComputedStyle(handle).direction === 'rtl';
  const set = (width: number) => {
    const allowed = Math.round(Math.min(most, Math.max(least, width)));
    handle.setAttribute('aria-valuenow', String(allowed));
    resize.change(allowed);
  };

  handle.addEventListener('pointerdown', (down) => {
    if (!down.isTrusted || down.button !== 0) return;
    down.preventDefault();
    handle.setPointerCapture(down.pointerId);
    const from = resize.width();
    const sign = rightToLeft() ? -1 : 1;
    const move = (event: PointerEvent) => set(from + sign * (down.clientX - event.clientX));
    const end = () => {
      handle.removeEventListener('pointermove', move);
      resize.done();
    };
    handle.addEventListener('pointermove', move);
    handle.addEventListener('lostpointercapture', end, { once: true });
  });
  handle.addEventListener('keydown', (event) => {
    const step = { ArrowLeft: 16, ArrowRight: -16 }[event.key];
    if (!step || !event.isTrusted) return;
    event.preventDefault();
    event.stopPropagation();
    set(resize.width() + (rightToLeft() ? -step : step));
    resize.done();
  });
  return handle;
}

/** What is left of a collapsed sidebar: our mark, no customer's name. */
export function collapsedTab(document: Document, label: string, shown: () => void): HTMLElement {
  const tab = styled(document.createElement('button'), {
    position: 'fixed',
    'inset-inline-end': '0',
    'inset-block-start': '96px',
    width: '32px',
    height: '48px',
    padding: '0',
    border: '1px solid #8886',
    'border-inline-end': '0',
    'border-start-start-radius': '8px',
    'border-end-start-radius': '8px',
    background: '#3b5bdb',
    color: '#fff',
    cursor: 'pointer',
    display: 'grid',
    'place-items': 'center',
  });
  tab.type = 'button';
  tab.title = label;
  tab.setAttribute('aria-label', label);
  tab.append(mark(document));
  tab.addEventListener('click', (event) => {
    if (event.isTrusted) shown();
  });
  return tab;
}

/** A card that stands beside an envelope. */
function mark(document: Document): SVGElement {
  const make = (name: string, attributes: Record<string, string>) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  const svg = make('svg', { viewBox: '0 0 20 20', width: '18', height: '18', fill: 'none' });
  svg.setAttribute('aria-hidden', 'true');
  const line = { stroke: 'currentColor', 'stroke-width': '1.6', 'stroke-linejoin': 'round' };
  svg.append(
    make('path', { d: 'M8.5 15H2.8V5h10.4v2M3 5.4l5 4.1 2-1.6', ...line }),
    make('rect', { x: '10', y: '8.6', width: '7.2', height: '8.6', rx: '1.4', ...line }),
  );
  return svg;
}
