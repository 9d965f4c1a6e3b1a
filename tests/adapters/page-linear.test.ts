import { afterEach, expect, test } from 'vitest';

import { findInText, readPage } from '#lib/adapters/page.ts';

import { closePages, openPage } from './contract.ts';
import { url } from './read-any-page.ts';

afterEach(closePages);

interface Work {
  /** How often the reading could have been interrupted. */
  steps: number;
  /** How many questions were put to the page. */
  questions: number;
  /** The most questions between two interruptions. */
  longest: number;
}

const asked = [
  'getAttribute',
  'nextNode',
  'parentElement',
  'querySelectorAll',
  'checkVisibility',
  'title',
];

/** Counts instead of measuring time: a count is the same on every machine. */
function workOn(html: string, read: typeof readPage): Work {
  const document = openPage(html, url);
  const work = { steps: 0, questions: 0, longest: 0 };
  const walker = document.createTreeWalker(document);
  const restore = [document, document.body, walker].flatMap((one) =>
    countCalls(one, () => (work.questions += 1)),
  );
  let before = 0;
  for (const reading = read(document, url); !reading.next().done;) {
    work.steps += 1;
    work.longest = Math.max(work.longest, work.questions - before);
    before = work.questions;
  }
  for (const put of restore) put();
  return work;
}

let inside = 0;

function countCalls(of: object, count: () => void): (() => void)[] {
  return asked.flatMap((name) => {
    let at = Object.getPrototypeOf(of) as object | null;
    while (at && !Object.hasOwn(at, name)) at = Object.getPrototypeOf(at) as object | null;
    const [holder, own] = [at, at && Object.getOwnPropertyDescriptor(at, name)];
    if (!holder || !own) return [];
    const { value, get } = own as { value?: unknown; get?: unknown };
    const counted = (native: unknown) =>
      function call(this: unknown, ...given: unknown[]): unknown {
        // What the browser's own methods ask of each other is its own affair.
        if (inside === 0) count();
        inside += 1;
        const answer: unknown = Reflect.apply(native as () => unknown, this, given);
        inside -= 1;
        return answer;
      };
    Object.defineProperty(holder, name, {
      ...own,
      ...(get ? { get: counted(get) } : { value: counted(value) }),
    });
    return [() => Object.defineProperty(holder, name, own)];
  });
}

const cards = (count: number) =>
  Array.from(
    { length: count },
    (_, at) =>
      `<div class="vcard" itemscope itemtype="https://schema.org/Person"><b class="fn" itemprop="name">Ann ${at}</b><a itemprop="email" href="mailto:a${at}@mill.example">write ${at}@x</a></div>`,
  ).join('');
const pages: Record<string, (size: number) => string> = {
  'people side by side': cards,
  'people inside each other': (size) =>
    cards(size).replaceAll('</div>', '') + '</div>'.repeat(size),
  'a table of numbers': (size) =>
    `<table>${'<tr><td>20261122</td><td>a@b</td></tr>'.repeat(size)}</table>`,
  'properties of one thing': (size) =>
    `<div itemscope itemtype="https://schema.org/Person">${'<i itemprop="telephone">030 901820</i>'.repeat(size)}</div>`,
  'texts beside thousands of empty elements': (size) =>
    `<div>${'<i></i>'.repeat(10 * size)}${'<b>@</b>'.repeat(size)}</div>`,
};

test.each(Object.entries(pages))('twice as much of %s is at most twice the work', (_, page) => {
  for (const read of [readPage, findInText]) {
    const [half, whole] = [workOn(page(60), read), workOn(page(120), read)];
    expect(half.questions).toBeGreaterThan(read === readPage ? 10 : 100);
    expect(whole.questions).toBeLessThan(2.2 * half.questions);
    // Whoever runs it must be able to interrupt it, however large the page is.
    expect(whole.longest).toBeLessThan(2_000);
  }
});

test('a page with more people than can be shown says so', () => {
  const document = openPage(cards(600), url);
  let last = readPage(document, url).next();
  for (const reading = readPage(document, url); !last.done;) last = reading.next();
  expect(last.value?.parties).toHaveLength(500);
  expect(last.value?.complete).toBe(false);
});

test('a description of ten megabytes is passed over without being parsed', () => {
  const long = `{"@type":"Person","email":"ann@mill.example","text":"${'x'.repeat(10_000_000)}"}`;
  const document = openPage('<p>x</p>', url);
  const script = document.createElement('script');
  script.setAttribute('type', 'application/ld+json');
  script.append(long);
  document.body.append(script);
  let last = readPage(document, url).next();
  for (const reading = readPage(document, url); !last.done;) last = reading.next();
  expect(last.value?.parties).toEqual([]);
});
