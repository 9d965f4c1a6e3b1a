import type { ExtensionBrowser } from '../e2e/extension.ts';
import { inTurns, mapped } from './spread.ts';

/** What one page load, and a while after it, has cost the page. */
export interface PageLoad {
  /** Milliseconds of the page's main thread: in scripts, and altogether. */
  script: number;
  tasks: number;
  /** Megabytes that are left after the rubbish was collected. */
  heap: number;
}

/** How long a page is left to itself after it has loaded, in milliseconds: scripts of extensions come when it is idle. */
const rest = 400;

/** Thread time, not time of day: what else the machine does in the meantime does not count. */
export async function pageLoad(browser: ExtensionBrowser, url: string): Promise<PageLoad> {
  const page = await browser.context.newPage();
  const session = await browser.context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(url);
  await page.bringToFront();
  await page.waitForTimeout(rest);
  const metrics = async () => {
    const answer = await session.send('Performance.getMetrics');
    return new Map(answer.metrics.map(({ name, value }) => [name, value]));
  };
  const spent = await metrics();
  await session.send('HeapProfiler.collectGarbage');
  const left = await metrics();
  await page.close();
  return {
    script: 1_000 * (spent.get('ScriptDuration') ?? Number.NaN),
    tasks: 1_000 * (spent.get('TaskDuration') ?? Number.NaN),
    heap: (left.get('JSHeapUsedSize') ?? Number.NaN) / 1_000_000,
  };
}

/** The loads of several browsers in turns (A B B A); the first of each is not counted. */
export async function loadsInTurns<Name extends string>(
  rounds: number,
  browsers: Record<Name, ExtensionBrowser>,
  url: string,
): Promise<Record<Name, PageLoad>> {
  const loads = await inTurns(
    rounds,
    mapped(browsers, (browser) => () => pageLoad(browser, url)),
  );
  return mapped(loads, middle);
}

function middle(loads: readonly PageLoad[]): PageLoad {
  const of = (name: keyof PageLoad) =>
    loads.map((load) => load[name]).toSorted((one, other) => one - other)[
      Math.floor(loads.length / 2)
    ] ?? Number.NaN;
  return { script: of('script'), tasks: of('tasks'), heap: of('heap') };
}
