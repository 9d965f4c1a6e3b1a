import type { Page } from 'playwright';

import type { ExtensionBrowser } from '../../e2e/extension.ts';
import { bundled } from '../browser.ts';
import type { Bench, Measured, Operation } from '../operation.ts';
import type { Scan, Work } from '../page-scanner.ts';
import { allowed, pageOfSome } from '../pages.ts';
import { interleaved, spreadOf } from '../spread.ts';

/** Looks through a whole page with the code of the extension’s reader, in a world of its own beside the page’s. */
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
  const scan = await scannerIn(page, await bundled('page-scanner.ts', true));
  const round = (work: Work) => async () => {
    const scanned = await scan(work);
    if (work === 'text') longest.push(scanned.longest);
    return scanned.took;
  };
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

/** How to scan the page once; a scan runs to its end, where a page would have it in slices. */
async function scannerIn(page: Page, script: string): Promise<(work: Work) => Promise<Scan>> {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
  });
  const run = async (expression: string) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return result.value as unknown;
  };
  await run(script);
  return async (work) => (await run(`scanned('${work}')`)) as Scan;
}
