import { narrowest, widest } from '#lib/platform/dock-state.ts';

import { collapsedTab, resizeHandle, styled } from './dock-parts.ts';
import { makeRoom } from './make-room.ts';

export interface DockTexts {
  /** Accessible name of the frame and of the tab that brings it back. */
  title: string;
  show: string;
  resize: string;
}

export interface DockEvents {
  /** The frame has loaded, perhaps again, perhaps something that is not ours. */
  loaded(frame: HTMLIFrameElement): void;
  resized(width: number): void;
  shown(): void;
}

export interface Dock {
  readonly element: HTMLElement;
  readonly open: boolean;
  show(width: number): void;
  collapse(): void;
  focus(): void;
  remove(): void;
}

/** How often a page may throw our element out before we believe that it means it. */
const patience = 10;

/**
 * The sidebar's frame, in a closed shadow root at the end of the document: no style of the page gets in, no event of
 * ours gets out. Collapsed, a tab of 32 pixels is left, which says nothing about anybody.
 */
export function dock(window: Window, source: string, texts: DockTexts, events: DockEvents): Dock {
  const { document } = window;
  const element = document.createElement('div');
  const root = element.attachShadow({ mode: 'closed' });
  const frame = document.createElement('iframe');
  const stop = new AbortController();
  let width = 0;
  let thrownOut = 0;

  frame.title = texts.title;
  frame.addEventListener('load', () => events.loaded(frame));
  styled(frame, {
    border: '0',
    width: '100%',
    height: '100%',
    display: 'block',
    background: 'none',
  });

  const draw = () => {
    makeRoom(window, width);
    styled(element, {
      all: 'initial',
      position: 'fixed',
      'inset-block': '0',
      'inset-inline-end': '0',
      width: `${width || 32}px`,
      height: width ? '100%' : '0',
      'z-index': '2147483646',
      display: 'block',
      'color-scheme': 'normal',
      'box-shadow': width ? '-1px 0 0 #8884' : 'none',
    });
    for (const part of [frame, handle]) styled(part, { display: width ? 'block' : 'none' });
    styled(tab, { display: width ? 'none' : 'grid' });
  };
  const handle = resizeHandle(document, texts.resize, {
    width: () => width,
    limits: [narrowest, widest],
    change: (next) => {
      width = next;
      draw();
    },
    done: () => events.resized(width),
  });
  const tab = collapsedTab(document, texts.show, () => events.shown());
  root.append(frame, handle, tab);

  const attach = () => {
    const { documentElement } = document;
    if (!documentElement) return;
    guard.observe(documentElement, { childList: true });
    if (element.isConnected || thrownOut++ > patience) return;
    documentElement.append(element);
  };
  const guard = new MutationObserver(() => attach());
  // A page may write itself anew, root element and all.
  guard.observe(document, { childList: true });
  const { signal } = stop;
  const display = (value: string) => () => element.style.setProperty('display', value, 'important');
  window.addEventListener('beforeprint', display('none'), { signal });
  window.addEventListener('afterprint', display('block'), { signal });

  return {
    element,
    get open() {
      return width > 0;
    },
    show(wanted) {
      // The user asked, whatever the page did before.
      thrownOut = 0;
      width = Math.min(wanted, window.innerWidth);
      if (!frame.src) frame.src = source;
      draw();
      attach();
    },
    collapse() {
      width = 0;
      draw();
      attach();
    },
    focus: () => frame.focus(),
    remove() {
      width = 0;
      makeRoom(window, 0);
      guard.disconnect();
      stop.abort();
      element.remove();
    },
  };
}
