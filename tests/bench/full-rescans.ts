import { readPage } from '#lib/adapters/page.ts';
import { burst } from '#lib/page/burst.ts';

/** The floor of a page that never rests: the same reader, over the whole page, after every burst of changes. Runs in a page. */
declare global {
  var rescans: { count: number; stop(): void } | undefined;
}

const found = { count: 0, stop: () => observer.disconnect() };
const { changed } = burst(window, { settle: 50, most: 80 }, () => {
  const reading = readPage(document, location.href);
  for (let step = reading.next(); !step.done; step = reading.next());
  found.count += 1;
});
const observer = new MutationObserver(changed);
observer.observe(document, { childList: true, subtree: true, attributes: true });
globalThis.rescans = found;
