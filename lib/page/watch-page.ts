import { burst, type Pace } from './burst.ts';

/** Attributes by which webmails show, hide and swap mails; everything else that changes in a page is not our business. */
const telling = [
  'class',
  'style',
  'hidden',
  'aria-expanded',
  'data-legacy-thread-id',
  'data-message-id',
];

/**
 * Calls `settled` once now and after every burst of changes to the page or its address. The observer only starts a
 * timer: nothing is read while the page is busy. Returns how to stop.
 */
export function watchPage(window: Window, pace: Pace, settled: () => void): () => void {
  const { document } = window;
  const stop = new AbortController();
  const { changed, stop: forget } = burst(window, pace, settled);

  const observer = new MutationObserver(changed);
  // The document, not its root element: a page may write itself anew.
  observer.observe(document, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: telling,
  });
  const { signal } = stop;
  for (const event of ['hashchange', 'popstate', 'pageshow'])
    window.addEventListener(event, changed, { signal });
  // Roundcube shows mails in a frame; `load` does not bubble, but it can be captured.
  document.addEventListener('load', changed, { signal, capture: true });
  document.addEventListener('visibilitychange', changed, { signal });

  settled();
  return () => {
    forget();
    observer.disconnect();
    stop.abort();
  };
}
