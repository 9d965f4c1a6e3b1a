/** Attributes by which webmails show, hide and swap mails; everything else that changes in a page is not our business. */
const telling = [
  'class',
  'style',
  'hidden',
  'aria-expanded',
  'data-legacy-thread-id',
  'data-message-id',
];

export interface Pace {
  /** Quiet milliseconds after which a change counts as finished. */
  settle: number;
  /** Milliseconds after which a page that never rests is read all the same. */
  most: number;
}

/**
 * Calls `settled` once now and after every burst of changes to the page or its address. The observer only starts a
 * timer: nothing is read while the page is busy. Returns how to stop.
 */
export function watchPage(window: Window, pace: Pace, settled: () => void): () => void {
  const { document } = window;
  const stop = new AbortController();
  let timer: number | undefined;
  let waitingSince = 0;
  let dueAt = 0;

  const run = () => {
    timer = undefined;
    settled();
  };
  const changed = () => {
    const now = performance.now();
    if (timer === undefined) waitingSince = now;
    const due = Math.min(now + pace.settle, waitingSince + pace.most);
    // A timer that is put off for the last time stays: set again and again, even one of no time never comes to run in a
    // page that changes every few milliseconds.
    if (timer !== undefined && due <= dueAt) return;
    window.clearTimeout(timer);
    dueAt = due;
    timer = window.setTimeout(run, due - now);
  };

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

  run();
  return () => {
    window.clearTimeout(timer);
    observer.disconnect();
    stop.abort();
  };
}
