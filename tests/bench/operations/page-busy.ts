import type { ExtensionBrowser } from '../../e2e/extension.ts';
import { bundled } from '../browser.ts';
import type { Operation } from '../operation.ts';
import { allowed, busyPage } from '../pages.ts';
import { besideEachOther, smallExtensionIn } from '../small-extension.ts';
import { spreadOf } from '../spread.ts';

const nodes = 50_000;
const seconds = 5;

interface Busy {
  /** Milliseconds of thread time in scripts while the page was busy. */
  script: number;
  /** When which address came into the page, in epoch milliseconds. */
  came: Record<string, number>;
  longTasks: number;
}

/** A page that changes 25 times a second and names somebody new once a second, beside a sidebar that shows whom it names. */
export const operation: Operation = {
  name: 'page-busy',
  async measure(bench) {
    const rescans = await bundled('full-rescans.ts');
    const browsers = await besideEachOther({
      ours: () => bench.launch({ size: null }),
      beside: () => smallExtensionIn(bench, 'nothing', ''),
    });
    const { ours, beside } = browsers;
    try {
      const body = busyPage(nodes);
      for (const browser of [ours, beside])
        await browser.serve(`${allowed}/busy`, (route) =>
          route.fulfill({ body, contentType: 'text/html; charset=utf-8' }),
        );
      const [plain, floor, own]: [number[], number[], number[]] = [[], [], []];
      const late: number[] = [];
      let longTasks = 0;
      for (let round = 0; round < (bench.quick ? 1 : 2); round += 1) {
        plain.push((await busy(beside)).script);
        floor.push((await busy(beside, rescans)).script);
        const measured = await busy(ours, null, listen);
        own.push(measured.script);
        longTasks += measured.longTasks;
        const seen = await seenBy(ours);
        for (const [email, at] of Object.entries(measured.came))
          late.push((seen[email] ?? Number.POSITIVE_INFINITY) - at);
      }
      const sum = (values: readonly number[]) => values.reduce((one, other) => one + other, 0);
      const row = 7;
      return [
        {
          row,
          what: `script time of a busy page of ${nodes / 1_000}k nodes, in ${seconds * own.length} s`,
          unit: 'ms',
          ours: sum(own) - sum(plain),
          floor: sum(floor) - sum(plain),
          goal: 0.2,
          note: 'both more than the page’s own work; the floor reads the whole page after each burst, ours looks at what has changed and reads where that may name somebody, which one of 25 changes does',
        },
        {
          row,
          what: 'somebody comes into that page → found',
          unit: 'ms',
          ours: spreadOf(late),
          cap: { p95: 200 },
        },
        { row, what: 'long tasks', unit: '×', ours: longTasks, cap: { max: 0 } },
      ];
    } finally {
      await Promise.all([ours.close(), beside.close()]);
    }
  },
};

async function busy(
  browser: ExtensionBrowser,
  script: string | null = null,
  before?: (browser: ExtensionBrowser) => Promise<void>,
): Promise<Busy> {
  const page = await browser.context.newPage();
  const session = await browser.context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(`${allowed}/busy`);
  await page.bringToFront();
  if (script !== null) await page.evaluate(script);
  await before?.(browser);
  await page.waitForTimeout(500);
  await page.evaluate(() => {
    const observer = new PerformanceObserver((list) => {
      globalThis.longTasks = (globalThis.longTasks ?? 0) + list.getEntries().length;
    });
    observer.observe({ type: 'longtask' });
  });
  const scripts = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1_000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN);
  };
  const begun = await scripts();
  const came = await page.evaluate((time) => globalThis.busy.start(time), seconds);
  const spent = (await scripts()) - begun;
  const longTasks = await page.evaluate(() => globalThis.longTasks ?? 0);
  await page.close();
  return { script: spent, came, longTasks };
}

/** A sidebar, as far as the page can tell: it notes when it hears of whom. */
async function listen(browser: ExtensionBrowser): Promise<void> {
  const worker = await browser.worker();
  await worker.evaluate(async (url) => {
    const [tab] = await chrome.tabs.query({ url: `${url}*` });
    const target = { tabId: tab?.id ?? -1 };
    await chrome.scripting.executeScript({ target, files: ['/page-reader.js'] });
    const port = chrome.tabs.connect(tab?.id ?? -1, { name: 'page-link', frameId: 0 });
    const seen: Record<string, number> = {};
    globalThis.seenAt = seen;
    port.onMessage.addListener(
      ({ snapshot }: { snapshot?: { parties?: { emails: string[] }[] } }) => {
        for (const { emails } of snapshot?.parties ?? [])
          for (const email of emails) seen[email] ??= Date.now();
      },
    );
  }, `${allowed}/busy`);
}

async function seenBy(browser: ExtensionBrowser): Promise<Record<string, number>> {
  const worker = await browser.worker();
  return worker.evaluate(() => globalThis.seenAt ?? {});
}

/** Names in the page and in the worker. */
declare global {
  var busy: { start(seconds: number): Promise<Record<string, number>> };
  var seenAt: Record<string, number> | undefined;
  var longTasks: number | undefined;
}
