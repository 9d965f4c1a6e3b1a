import type { ExtensionBrowser } from '../../e2e/extension.ts';
import { until } from '../../e2e/until.ts';
import type { Bench, Measured, Operation } from '../operation.ts';
import { allowed, pageOfSome } from '../pages.ts';
import { interleaved, spreadOf } from '../spread.ts';

type Work = 'floor' | 'reading' | 'text';
interface Scan {
  /** Milliseconds altogether, and of the longest part that could not be interrupted. */
  took: number;
  longest: number;
}

declare global {
  var bareScan: (() => number) | undefined;
  var drained: ((reading: Iterator<undefined>) => number) | undefined;
}

/** Looks through a whole page, in the world and with the code of the built extension. */
export const operation: Operation = {
  name: 'page-scan',
  async measure(bench) {
    const browser = await bench.browser();
    return [
      ...(await linesFor(bench, browser, 10_000)),
      ...(await linesFor(bench, browser, 100_000)),
    ];
  },
};

async function linesFor(
  bench: Bench,
  browser: ExtensionBrowser,
  nodes: number,
): Promise<Measured[]> {
  const address = `${allowed}/scan-${nodes}`;
  const body = pageOfSome(nodes);
  await browser.serve(address, (route) =>
    route.fulfill({ body, contentType: 'text/html; charset=utf-8' }),
  );
  const page = await browser.context.newPage();
  await page.goto(address);
  await page.bringToFront();
  const longest: number[] = [];
  const round = (work: Work) => async () => {
    const scan = await scanned(browser, address, work);
    if (work === 'text') longest.push(scan.longest);
    return scan.took;
  };
  await until('the reader is in the page', () =>
    scanned(browser, address, 'reading').catch(() => null),
  );
  const { floor, reading, text } = await interleaved(
    Math.min(bench.rounds, nodes > 50_000 ? 25 : 100),
    { floor: round('floor'), reading: round('reading'), text: round('text') },
  );
  await page.close();
  const what = `${nodes / 1_000}k nodes`;
  const common = { row: 6, unit: 'ms', floor, goal: 2.2 } as const;
  return [
    { ...common, what: `whom a page of ${what} names: links and descriptions`, ours: reading },
    {
      ...common,
      what: `the same and its text, on request`,
      ours: text,
      cap: { p50: nodes / 2_000 },
      note: 'the floor only looks for an @; ours asks for links, four notations, profiles, cards, numbers and spelt-out addresses as well; all texts in one piece, one expression for many texts and fewer, longer selectors were slower',
    },
    {
      row: 6,
      what: `longest part of it in one go, ${what}`,
      unit: 'ms',
      ours: spreadOf(longest),
      cap: { p50: 8 },
    },
  ];
}

/** One scan by the extension's own script in that page; it runs there to its end, where a page would have it in slices. */
async function scanned(browser: ExtensionBrowser, url: string, work: Work): Promise<Scan> {
  const worker = await browser.worker();
  return worker.evaluate(
    async ([address, kind]) => {
      const [tab] = await chrome.tabs.query({ url: `${address}*` });
      const [outcome] = await chrome.scripting.executeScript({
        target: { tabId: tab?.id ?? -1 },
        args: [kind],
        func: (wanted: string) => {
          const reader = globalThis.sidecardPageReader;
          if (!reader) throw new Error('There is no reader yet.');
          // Kept like the reader itself, so that the browser compiles the one as well as the other.
          globalThis.bareScan ??= () => {
            const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
            let hits = 0;
            for (let node = walker.nextNode(); node; node = walker.nextNode())
              if (node.nodeValue?.includes('@')) hits += 1;
            return hits;
          };
          globalThis.drained ??= (reading) => {
            let longest = 0;
            for (let last = performance.now(); ;) {
              const { done } = reading.next();
              const now = performance.now();
              longest = Math.max(longest, now - last);
              last = now;
              if (done) return longest;
            }
          };
          const begun = performance.now();
          const { href } = location;
          let longest = 0;
          if (wanted === 'floor') globalThis.bareScan();
          else if (wanted === 'text')
            longest = globalThis.drained(reader.findInText(document, href));
          else longest = globalThis.drained(reader.readPage(document, href));
          return { took: performance.now() - begun, longest };
        },
      });
      if (!outcome?.result) throw new Error('The page was not scanned.');
      return outcome.result;
    },
    [url, work] as const,
  );
}
