import { afterAll, describe, expect, test } from 'vitest';

import type { SiteAdapter } from '#lib/adapters/site-adapter.ts';
import { sites } from '#lib/adapters/sites.ts';

import { DomWork } from './every-reader/dom-work.ts';
import { pagesOf, type ReaderPage } from './every-reader/pages.ts';
import { documentsOf } from './mutations.ts';
import { pageWindow } from './roundcube-page.ts';

/*
 * The work of reading grows with the page and not with its square, whatever there is more of: messages, recipients, rows of a list,
 * paragraphs. So everything in a page is tried, once for each look. Another one costs as much after many as after a few; were the
 * work the square of their number, it would cost three times as much.
 */
const numbers = { few: 8, some: 16, many: 48 };
/** Larger parts are panes and whole pages, of which there are never many. */
const largestPart = 60;
const most = 1.6;

const work = new DomWork(pageWindow);
afterAll(() => work.stop());

describe.each(sites)('$id', (site) => {
  const page = largest(pagesOf(site));

  test(
    'reads one more of anything with the same work, however many there are',
    { timeout: 300_000 },
    () => {
      const looks = looksIn(page).filter((each) => each.querySelectorAll('*').length < largestPart);
      const wrong = looks.flatMap((element) => {
        const costs = costsOf(numbers, (count) => withCopies(site, page, element, count));
        return isSteep(costs)
          ? [`${page.name}: ${lookOf(element)} costs ${costs.join(', then ')}`]
          : [];
      });
      expect(wrong).toEqual([]);
      expect(looks.length).toBeGreaterThan(20);
    },
  );

  test('reads a mail that is one element deeper with the same work, however deep it is', () => {
    const wrong = wordiest(looksIn(page)).flatMap((element) => {
      const costs = costsOf({ few: 20, some: 40, many: 120 }, (depth) =>
        withDepth(site, page, element, depth),
      );
      return isSteep(costs)
        ? [`${page.name}: depth in ${lookOf(element)} costs ${costs.join(', then ')}`]
        : [];
    });
    expect(wrong).toEqual([]);
  });
});

/** What one more costs between a few and some, and between some and many. */
function costsOf(
  { few, some, many }: typeof numbers,
  workWith: (count: number) => number,
): [number, number] {
  // The first one pays for what is made once.
  const [, a = 0, b = 0, c = 0] = [few, few, some, many].map(workWith);
  return [(b - a) / (some - few), (c - b) / (many - some)];
}

const isSteep = ([before, after]: [number, number]): boolean => after > most * Math.max(before, 30);

function withCopies(site: SiteAdapter, page: ReaderPage, element: Element, count: number): number {
  const copies = Array.from({ length: count }, () => element.cloneNode(true) as Element);
  element.after(...copies);
  const steps = workOf(site, page);
  for (const copy of copies) copy.remove();
  return steps;
}

function withDepth(site: SiteAdapter, page: ReaderPage, element: Element, depth: number): number {
  const outermost = element.ownerDocument.createElement('div');
  let at: Element = outermost;
  for (let level = 0; level < depth; level += 1) {
    const inner = element.ownerDocument.createElement('div');
    at.append('word', inner);
    at = inner;
  }
  element.append(outermost);
  const steps = workOf(site, page);
  outermost.remove();
  return steps;
}

const workOf = (site: SiteAdapter, { document, url }: ReaderPage): number =>
  work.of(() => {
    site.read(document, url);
    site.readCompose(document, url);
    site.health(document);
  });

function largest(pages: readonly ReaderPage[]): ReaderPage {
  const [page] = pages.toSorted((one, other) => sizeOf(other) - sizeOf(one));
  if (!page) throw new Error('no page');
  return page;
}

const sizeOf = ({ document }: ReaderPage): number =>
  documentsOf(document).reduce((sum, each) => sum + each.querySelectorAll('*').length, 0);

/** One element for each look: those that differ only in what they say are read alike. */
function looksIn({ document }: ReaderPage): Element[] {
  const all = documentsOf(document).flatMap((each) => [...each.body.querySelectorAll('*')]);
  return [...new Map(all.map((element) => [lookOf(element), element])).values()];
}

const lookOf = (element: Element): string =>
  [element.tagName, element.className, ...element.getAttributeNames()].join(' ');

/** Where most is written: a mail's body among them, and names and subjects. */
const wordiest = (elements: readonly Element[]): Element[] =>
  elements.toSorted((one, other) => wordsIn(other) - wordsIn(one)).slice(0, 8);

const wordsIn = (element: Element): number =>
  [...element.childNodes].reduce(
    (sum, node) => sum + (node.nodeType === 3 ? (node.nodeValue ?? '').trim().length : 0),
    0,
  );
