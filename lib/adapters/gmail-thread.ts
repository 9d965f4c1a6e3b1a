import { attribute, isDrawn, textOf } from './dom.ts';
import { keyFromId, threadKeyFromHash } from './gmail-ids.ts';
import { isInMessage, messageContainers } from './gmail-messages.ts';
import { allOf, mainParts, visibilityUnder } from './gmail-page.ts';

/** Stable on the heading from 2018 to today; `hP` and `ha` are older and newer names of the same heading. */
export const threadIds = 'h2[data-legacy-thread-id], h2[data-thread-perm-id]';
const otherThreadIds = '[data-legacy-thread-id]';
/** The rows of a list name threads that are not open. */
const lists = '[role="grid"], [role="row"]';
const headings = 'h2.hP, .ha h2';

/** The one thread that the page shows. */
export interface OpenThread {
  /** Holds this thread's messages and no other thread. */
  scope: Element;
  threadKey: string | null;
  subject: string | null;
}

/** Null when the page shows no thread, or shows two and its address does not tell which one is meant. */
export function openThread(document: Document, url: string): OpenThread | null {
  const fromUrl = threadKeyFromUrl(url);
  const mains = mainParts(document);
  const [first, ...rest] = mains.flatMap(headingsIn);
  if (!first) return threadWithoutHeading(mains, fromUrl);

  const candidates = [first, ...rest];
  const chosen = rest.length === 0 ? first : candidates.find(({ key }) => key && key === fromUrl);
  if (!chosen) return null;
  const others = candidates.filter((each) => each !== chosen).map(({ heading }) => heading);
  return {
    scope: scopeOf(chosen, others),
    threadKey: chosen.key ?? fromUrl,
    subject: textOf(chosen.heading),
  };
}

function threadWithoutHeading(mains: readonly Element[], fromUrl: string | null) {
  const [scope, ...others] = mains.filter((main) => messageContainers(main).length > 0);
  return scope && others.length === 0 ? { scope, threadKey: fromUrl, subject: null } : null;
}

interface Candidate {
  main: Element;
  heading: Element;
  key: string | null;
}

function headingsIn(main: Element): Candidate[] {
  const isVisible = visibilityUnder(main);
  for (const selector of [threadIds, headings, otherThreadIds]) {
    const found = new Map<string | Element, Candidate>();
    for (const heading of allOf(main, selector)) {
      const key = threadKeyOf(heading);
      if ((key === null && selector !== headings) || found.has(key ?? heading)) continue;
      if (selector === otherThreadIds && heading.closest(lists)) continue;
      if (isInMessage(heading) || !isVisible(heading) || !isDrawn(heading)) continue;
      found.set(key ?? heading, { main, heading, key });
    }
    if (found.size > 0) return [...found.values()];
  }
  return [];
}

/** The largest part around the heading that holds no other thread's heading. */
function scopeOf({ main, heading }: Candidate, others: readonly Element[]): Element {
  let scope = heading;
  while (scope !== main && scope.parentElement) {
    const around: Element = scope.parentElement;
    if (others.some((other) => around.contains(other))) break;
    scope = around;
  }
  return scope;
}

function threadKeyOf(heading: Element): string | null {
  const legacy = attribute(heading, 'data-legacy-thread-id');
  const permanent = attribute(heading, 'data-thread-perm-id');
  return (legacy && keyFromId(legacy)) ?? (permanent && keyFromId(permanent)) ?? null;
}

/** The hash names the thread; a pop-out window names it in its query. */
export function threadKeyFromUrl(url: string): string | null {
  const at = url.indexOf('#');
  const fromHash = at < 0 ? null : threadKeyFromHash(url.slice(at));
  if (fromHash) return fromHash;
  const inQuery = URL.parse(url)?.searchParams.get('th');
  return inQuery ? keyFromId(inQuery) : null;
}
