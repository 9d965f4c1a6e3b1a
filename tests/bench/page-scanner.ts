import { findInText, readPage } from '#lib/adapters/page.ts';

/** Reads a page to the end in one go, and the floor beside it; runs in a world of its own in the page, as our reader does. */
export interface Scan {
  /** Milliseconds altogether, and of the longest part that could not be interrupted. */
  took: number;
  longest: number;
}
export type Work = 'floor' | 'reading' | 'text';

declare global {
  var scanned: ((work: Work) => Scan) | undefined;
}

/** A bare walk that only looks for an @. */
function bareScan(): number {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  let hits = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node.nodeValue?.includes('@')) hits += 1;
  return hits;
}

/** The longest part of a reading. */
function drained(reading: Iterator<undefined>): number {
  let longest = 0;
  for (let last = performance.now(); ;) {
    const { done } = reading.next();
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (done) return longest;
  }
}

globalThis.scanned = (work) => {
  const begun = performance.now();
  let longest = 0;
  if (work === 'floor') bareScan();
  else longest = drained((work === 'text' ? findInText : readPage)(document, location.href));
  return { took: performance.now() - begun, longest };
};
