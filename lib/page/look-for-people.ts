import { idle } from './in-slices.ts';

/** What has changed is looked at so many milliseconds after it began to. */
const settle = 200;
/** After a look this many times as long is left to the page. */
const rest = 10;
/** How long one look may keep the page waiting, and how long it waits for a page that is busy, in milliseconds. */
const slice = 8;
const patience = 500;
/** When more than this has come, the page is looked at as a whole. */
const mostParts = 300;
/** Attributes by which something may have come to name somebody. */
const telling = ['class', 'href', 'itemprop', 'property', 'rel', 'type'];

/** What the script of any page needs from outside, as long as it only looks. */
export interface LookParts {
  document: Document;
  /** Whether one of the signs of somebody is in the page, by its number from 0; null when there is no such sign. */
  isInPage(this: void, sign: number): boolean | null;
  /** Whether a part of the page that has come may hold one. */
  mayBeIn(this: void, part: Element): boolean;
  /** Told the address of the page, until it may be that of a webmail: true. */
  webmail(this: void, url: string): boolean;
  /** Somebody may be here: whoever reads the page is asked to come. */
  found(this: void): void;
  whenIdle?: typeof idle;
}

/**
 * Looks whether a page may name somebody, once and again when something has come into it. Most pages never do and get nothing else
 * of ours, so this asks the page and the browser as little as it can: what is asked for the first time costs more than all looking.
 * Returns how to stop.
 */
export function lookForPeople({ document, whenIdle = idle, ...parts }: LookParts): () => void {
  const came = new Set<Element>();
  let isHinted = false;
  /** The whole page is looked through, and this is the next sign; null: only what came. */
  let next: number | null = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let observer: MutationObserver | undefined;
  let restsUntil = 0;
  let isStopped = false;

  const idly = () => whenIdle(look, { timeout: patience });
  function look(): void {
    timer = undefined;
    if (isStopped) return;
    if (document.hidden) return document.addEventListener('visibilitychange', idly, { once: true });
    observer ??= watched();
    const begun = performance.now();
    const isHere = isSomebodyHere(begun + slice);
    const now = performance.now();
    restsUntil = now + (now - begun) * rest;
    if (isHere === null) idly();
    else if (isHere) parts.found();
  }

  /** Null when the time is up before everything has been looked at. */
  function isSomebodyHere(until: number): boolean | null {
    try {
      isHinted ||= parts.webmail(document.URL);
      for (const part of next === null ? came : []) {
        came.delete(part);
        if (parts.mayBeIn(part)) {
          next = 0;
          break;
        }
        if (performance.now() > until) return null;
      }
      while (next !== null) {
        const isHere = parts.isInPage(next);
        if (isHere === true) {
          next = 0;
          return true;
        }
        next = isHere === null ? null : next + 1;
        if (performance.now() > until) return null;
      }
      return false;
    } catch {
      // A page that puts its own things in the place of the browser's is read to find out.
      return true;
    }
  }

  /** The document, not its root element: a page may write itself anew. */
  function watched(): MutationObserver {
    const observing = new MutationObserver((records) => {
      for (const record of records) note(record);
      timer ??= setTimeout(idly, Math.max(settle, restsUntil - performance.now()));
    });
    observing.observe(document, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: telling,
    });
    return observing;
  }

  function note({ type, target, addedNodes }: MutationRecord): void {
    // A description may be written into its element later.
    if (isElement(target) && (type === 'attributes' || target.nodeName === 'SCRIPT'))
      came.add(target);
    for (const node of addedNodes) if (isElement(node)) came.add(node);
    if (came.size <= mostParts) return;
    came.clear();
    next = 0;
  }

  idly();
  return () => {
    isStopped = true;
    clearTimeout(timer);
    observer?.disconnect();
  };
}

const isElement = (node: Node): node is Element => node.nodeType === 1;
