import type { ExtensionBrowser } from '../e2e/extension.ts';

interface TraceEvent {
  name: string;
  dur?: number;
  args?: { data?: { url?: string; scriptName?: string } };
}

/** The longest that scripts of the extension kept the page in one go while it loaded, and how often they had it laid out. */
export async function longestTask(
  browser: ExtensionBrowser,
  url: string,
): Promise<{ longest: number; seen: number }> {
  const session = await browser.context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('This browser cannot be traced.');
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) =>
    events.push(...(value as unknown as TraceEvent[])),
  );
  const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: ['devtools.timeline', 'v8.execute'] },
  });
  const page = await browser.context.newPage();
  await page.goto(url);
  await page.bringToFront();
  await page.waitForTimeout(1_000);
  await session.send('Tracing.end');
  await complete;
  await Promise.all([page.close(), session.detach()]);
  const ours = events.filter(({ args }) =>
    (args?.data?.url ?? args?.data?.scriptName ?? '').startsWith('chrome-extension://'),
  );
  return {
    longest: Math.max(0, ...ours.map(({ dur = 0 }) => dur / 1_000)),
    seen: ours.length,
  };
}
