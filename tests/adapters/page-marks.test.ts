import { afterEach, expect, test } from 'vitest';

import { mayReach, mayRename } from '#lib/adapters/page-marks.ts';
import { mayBeIn } from '#lib/adapters/page-reach.ts';
import { findInText, readPage } from '#lib/adapters/page.ts';

import { closePages, openPage } from './contract.ts';
import { Dice } from './page-world.ts';
import { world } from './page-shapes.ts';
import { finished, jsonLd, url } from './read-any-page.ts';

afterEach(closePages);

const reachable = (html: string) => finished(mayReach(openPage(html, url)));

test.each([
  '<a href=" MailTo:ann@mill.example">x</a>',
  '<svg><a href="tel:+4930901820">x</a></svg>',
  jsonLd({ contactPoint: { telephone: '1' } }),
  '<i itemscope><b itemprop="https://schema.org/email">ann@mill.example</b></i>',
  '<i typeof="x"><b rel="foaf:mbox">ann@mill.example</b></i>',
  '<i class="vcard"><b class="tel">1</b></i>',
])('%s may be somebody who can be reached', (html) => {
  expect(reachable(`<p>${html}</p>`)).toBe(true);
});

test.each([
  '<a href="/about">About us: mailto</a>',
  jsonLd({ '@type': 'Organization', name: 'Mill', url: '/' }),
  '<article itemscope class="vcard"><b itemprop="name">Ann</b></article>',
  '<a href="https://www.linkedin.com/in/ann">Ann</a><a href="ann.vcf">card</a>',
])('in %s nobody can be reached', (html) => {
  expect(reachable(html)).toBe(false);
});

test('whoever can be reached on 50 pages of the world was thought to be there', () => {
  let read = 0;
  for (const page of world(50)) {
    const document = openPage(page.html, page.url);
    const { parties } = finished(readPage(document, page.url));
    const reached = parties.some(({ emails, phones }) => emails.length + phones.length > 0);
    if (reached) expect(finished(mayReach(document)), page.html).toBe(true);
    read += Number(reached);
  }
  expect(read).toBeGreaterThan(25);
});

/** Takes away one part of a page, puts it away, or adds one of another page. */
function damaged(document: Document, dice: Dice, other: Element) {
  const part = dice.one([...document.body.querySelectorAll('*')]);
  const around = part.parentElement ?? document.body;
  const how = dice.below(3);
  if (how === 0) part.remove();
  if (how === 1) part.setAttribute('hidden', '');
  if (how === 2) part.before(other);
  return {
    parts: new Set([how === 2 ? other : part]),
    around: new Set([how === 1 ? part : around]),
  };
}

test('whenever a change has other people read, it was thought to', () => {
  const dice = new Dice(7);
  let [changes, passed] = [0, 0];
  for (const page of world(100)) {
    const document = openPage(page.html, page.url);
    const said = () => {
      const { parties, cards } = finished(readPage(document, page.url));
      const reached = parties.flatMap(({ emails, phones }) => [...emails, ...phones]);
      return { reachable: String(reached), everybody: JSON.stringify([parties, cards]) };
    };
    if (document.body.querySelector('*') === null) continue;
    const before = said();
    const other = document.createElement('p');
    other.innerHTML = dice.one(['x', '<a href="mailto:eva@moss.example">Eva</a>', '<b>y</b>']);
    const changed = damaged(document, dice, other);
    const after = said();
    for (const wanted of ['reachable', 'everybody'] as const) {
      const expected = finished(mayRename(changed, wanted));
      if (before[wanted] !== after[wanted]) {
        expect(expected, `${wanted} ${page.html}`).toBe(true);
        changes += 1;
      }
      passed += Number(!expected);
    }
  }
  expect(changes).toBeGreaterThan(20);
  expect(passed).toBeGreaterThan(20);
});

test('whoever comes into a page where nobody could be reached was thought to be in what came', () => {
  let came = 0;
  for (const page of world(100)) {
    const document = openPage('<main></main>', page.url);
    const whole = document.createElement('div');
    whole.innerHTML = page.html;
    for (let part = whole.firstElementChild; part; part = whole.firstElementChild) {
      document.querySelector('main')?.replaceChildren(part);
      if (!finished(mayReach(document))) continue;
      expect(mayBeIn(part), part.outerHTML).toBe(true);
      came += 1;
    }
  }
  expect(came).toBeGreaterThan(25);
});

const layout =
  /^(?:offset|client|scroll)(?:Width|Height|Left|Top|Parent)$|^get(?:BoundingClientRect|ClientRects)$|^innerText$|^elementFromPoint$/;

/** Notes every question that a browser cannot answer without laying the page out. */
function listenForLayout(document: Document, asked: string[]): number {
  let listening = 0;
  for (const one of [document, document.body])
    for (let at: object | null = one; at; at = Object.getPrototypeOf(at) as object | null)
      for (const name of Object.getOwnPropertyNames(at).filter((each) => layout.test(each))) {
        const own = Object.getOwnPropertyDescriptor(at, name);
        if (!own?.configurable) continue;
        const note = () => void asked.push(name);
        Object.defineProperty(at, name, {
          configurable: true,
          ...('get' in own ? { get: note } : { value: note }),
        });
        listening += 1;
      }
  return listening;
}

test('reading any page asks the browser for no layout', () => {
  const asked: string[] = [];
  const shapes = new Map([...world(60)].map((page) => [page.shape, page]));
  expect(shapes.size).toBeGreaterThan(5);
  for (const page of shapes.values()) {
    const document = openPage(page.html, page.url);
    expect(listenForLayout(document, asked)).toBeGreaterThan(10);
    finished(mayReach(document));
    finished(findInText(document, page.url));
  }
  expect(asked).toEqual([]);
});
