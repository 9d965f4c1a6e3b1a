import { browser } from './browser.ts';

/** Whether a host, or one above it, is among those where the user wants nothing read. */
export const isAmong = (host: string, leaveAlone: readonly string[]): boolean =>
  leaveAlone.some((one) => host === one || host.endsWith(`.${one}`));

/** The same, of the hosts that are kept. Read in content scripts, so without zod. */
export async function isLeftAlone(host: string): Promise<boolean> {
  const { settings } = await browser.storage.local.get('settings');
  const { leaveAlone } = (settings ?? {}) as { leaveAlone?: unknown };
  return (
    Array.isArray(leaveAlone) &&
    isAmong(
      host,
      leaveAlone.filter((one) => typeof one === 'string'),
    )
  );
}

/** Of a page's address; what has none that we may see is not on anybody's list. */
export const isPageLeftAlone = (url: string | undefined): Promise<boolean> =>
  isLeftAlone(URL.parse(url ?? '')?.hostname ?? '');
