import { browser } from './browser.ts';

/** What the mail script found out about its own reading. Written in content scripts, so without zod. */
interface Reading {
  read: 'well' | 'lost';
  /** Epoch milliseconds. */
  at: number;
  health: Record<string, number | number[]>;
}

export const healthKeyPrefix = 'health:';

/** Keeps the latest reading of either kind for a webmail: never where, by whom or of what. */
export async function noteHealth(site: string, { read, at, health }: Reading): Promise<void> {
  const key = healthKeyPrefix + site;
  const { [key]: before } = await browser.storage.local.get(key);
  await browser.storage.local.set({ [key]: { ...(before as object), [read]: { at, health } } });
}
