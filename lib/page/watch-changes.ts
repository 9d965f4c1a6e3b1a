import { burst } from './burst.ts';

/** Attributes that show and hide, or say whom something names; everything else that changes in a page is not our business. */
const telling = ['class', 'style', 'hidden', 'href', 'itemprop', 'property', 'content', 'type'];
/** Those by which something may have ceased to name somebody. */
const naming = new Set<string | null>(['href', 'itemprop', 'property', 'content', 'type']);
const pace = { settle: 50, most: 80 };
/** When more than this has changed, the page is looked at as a whole. */
const mostParts = 300;

/** What has changed in a page. */
export interface Changes {
  /** What came, went, or was shown or put away. */
  parts: ReadonlySet<Element>;
  /** Where that was. */
  around: ReadonlySet<Element>;
  /** Anything may be different now. */
  all: boolean;
}

export interface WatchedChanges {
  /** What has changed since the last time. */
  take(this: void): Changes;
  stop(this: void): void;
}

/**
 * Calls `settled` after every burst of changes to the page or its address. The observer only notes what has changed: nothing is
 * asked of the page while it is busy, and while nobody wants to know not even that.
 */
export function watchChanges(
  window: Window,
  isWanted: () => boolean,
  settled: () => void,
): WatchedChanges {
  const { document } = window;
  const stop = new AbortController();
  let noted = new Noted();
  const { changed, stop: forget } = burst(window, pace, settled);
  const everything = () => {
    noted.all = true;
    changed();
  };

  const observer = new MutationObserver((records) => {
    if (!isWanted()) return;
    for (const record of records) noted.add(record);
    changed();
  });
  // The document, not its root element: a page may write itself anew.
  observer.observe(document, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: telling,
  });
  const { signal } = stop;
  for (const event of ['hashchange', 'popstate', 'pageshow'])
    window.addEventListener(event, everything, { signal });
  document.addEventListener('visibilitychange', everything, { signal });
  // A style sheet may show and hide; `load` does not bubble, but it can be captured.
  const loaded = ({ target }: Event) => {
    if (target instanceof HTMLLinkElement) everything();
  };
  document.addEventListener('load', loaded, { signal, capture: true });

  return {
    take() {
      const taken = noted;
      noted = new Noted();
      return taken;
    },
    stop() {
      forget();
      observer.disconnect();
      stop.abort();
    },
  };
}

class Noted implements Changes {
  readonly parts = new Set<Element>();
  readonly around = new Set<Element>();
  all = false;

  add({ type, target, attributeName, addedNodes, removedNodes }: MutationRecord): void {
    if (this.all) return;
    if (isElement(target)) this.around.add(target);
    if (type === 'attributes') {
      if (naming.has(attributeName)) this.all = true;
      else if (isElement(target)) this.parts.add(target);
    } else
      for (const nodes of [addedNodes, removedNodes])
        for (const node of nodes) if (isElement(node)) this.parts.add(node);
    if (this.parts.size + this.around.size > mostParts) this.all = true;
  }
}

const isElement = (node: Node): node is Element => node.nodeType === 1;
