import { browser } from './browser.ts';

/** Whether the user wants nothing read at this host, or at one above it. Read in content scripts, so without zod. */
export async function isLeftAlone(host: string): Promise<boolean> {
  const { settings } = await browser.storage.local.get('settings');
  const { leaveAlone } = (settings ?? {}) as { leaveAlone?: unknown };
  return (
    Array.isArray(leaveAlone) &&
    leaveAlone.some((one) => typeof one === 'string' && (host === one || host.endsWith(`.${one}`)))
  );
}
