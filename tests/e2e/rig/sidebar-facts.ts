import type { Frame, Page } from 'playwright';

import { sidebarOf } from '../sidebar.ts';
import { until } from '../until.ts';

/** The sidebar once this heading stands on its card. A page that is being left takes its sidebar with it. */
export const cardOf = (page: Page, heading: string): Promise<Frame> =>
  until(`the card says "${heading}"`, async () => {
    const sidebar = await sidebarOf(page);
    return (await headingOf(sidebar)) === heading ? sidebar : null;
  });

export const headingOf = async (sidebar: Frame): Promise<string> =>
  (await sidebar.getByRole('heading', { level: 1 }).textContent({ timeout: 1_000 })) ?? '';

/** Everybody in the strip, by name. */
export async function peopleIn(sidebar: Frame): Promise<string[]> {
  const strip = sidebar.getByRole('tablist', { name: 'People in this email' });
  const titles = await strip
    .getByRole('tab')
    .evaluateAll((tabs) => tabs.map((tab) => tab.getAttribute('title') ?? ''));
  return titles.map((title) => title.split('\n')[0] ?? '');
}

export interface Seen {
  /** Epoch ms. */
  at: number;
  text: string;
}

/** Notes from now on when which heading stood on the card, and when whose mail stood in the preview. */
export async function watchBoth(
  sidebar: Frame,
  page: Page,
): Promise<() => Promise<{ headings: Seen[]; senders: Seen[] }>> {
  await page.evaluate(note, [
    '.header.from .rcmContactAddress',
    'title',
    '#messagecontframe',
  ] as const);
  await sidebar.evaluate(note, ['h1', null, null] as const);
  const noted = () => (globalThis as unknown as { seen: Seen[] }).seen;
  return async () => ({
    headings: await sidebar.evaluate(noted),
    senders: await page.evaluate(noted),
  });
}

/** Runs in the page: looks before every frame that is painted. */
function note([selector, attribute, frame]: readonly [string, string | null, string | null]): void {
  const seen: Seen[] = [];
  const look = () => {
    const root = frame
      ? document.querySelector<HTMLIFrameElement>(frame)?.contentDocument
      : document;
    const found = root?.querySelector(selector);
    const text = (attribute ? found?.getAttribute(attribute) : found?.textContent) ?? '';
    if (seen.at(-1)?.text !== text) seen.push({ at: Date.now(), text });
    requestAnimationFrame(look);
  };
  look();
  Object.assign(globalThis, { seen });
}
