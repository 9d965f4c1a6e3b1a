import type { Page } from 'playwright';

/** Everything of somebody else's code that a page or its user could notice. */
export interface Portrait {
  html: string;
  /** Names that the page's own scripts can see. */
  globals: string[];
  /** `tag x y width height` of every element. */
  layout: string[];
  /** What the Tab key reaches, in its order. */
  focusOrder: string[];
  /** Each key as the last listener of the page hears it, and whether somebody had stopped it. */
  keys: string[];
  /** Names on the performance timeline. */
  timeline: string[];
}

const plainKeys = ['a', 'j', 'k', '/', 't', 'Escape', 'Enter', 'Control+k', 'Alt+j'];

/** What is to be noticed in a page that has come to rest, from its own point of view. */
export async function portraitOf(page: Page): Promise<Portrait> {
  await page.bringToFront();
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.defineProperty(document, 'heard', { value: heard });
    addEventListener('keydown', ({ key, defaultPrevented }) => {
      heard.push(`${key} ${defaultPrevented ? 'stopped' : 'free'}`);
    });
  });
  const focusOrder: string[] = [];
  for (let step = 0; step < 8; step += 1) {
    await page.keyboard.press('Tab');
    focusOrder.push(
      await page.evaluate(() => {
        const { tagName, id } = document.activeElement ?? document.body;
        return `${tagName}#${id}`;
      }),
    );
  }
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  for (const key of plainKeys) await page.keyboard.press(key);
  const seen = await page.evaluate(() => ({
    keys: (document as unknown as { heard: string[] }).heard,
    html: document.documentElement.outerHTML,
    globals: Object.getOwnPropertyNames(globalThis).toSorted(),
    layout: [...document.querySelectorAll('*')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [element.tagName, x, y, width, height].join(' ');
    }),
    timeline: performance
      .getEntries()
      .filter(({ entryType }) => ['mark', 'measure', 'resource', 'longtask'].includes(entryType))
      .map(({ entryType, name }) => `${entryType} ${name}`)
      .toSorted(),
  }));
  return { ...seen, focusOrder };
}

/** Names of the worlds besides the page's own in which scripts run there: an extension's content script has one. */
export async function worldsIn(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const origins: string[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    origins.push(context.origin);
  });
  // It tells of every world that is there before it answers.
  await session.send('Runtime.enable');
  await session.detach();
  return origins.filter((origin) => origin.startsWith('chrome-extension://'));
}
