import { browser } from './browser.ts';

const key = 'rung';

/** Which reminders have rung already. Outlives the worker and the browser. */
export async function readRung(): Promise<ReadonlySet<string>> {
  const { [key]: stored } = await browser.storage.local.get(key);
  return new Set(Array.isArray(stored) ? stored.filter((name) => typeof name === 'string') : []);
}

export const writeRung = (names: readonly string[]): Promise<void> =>
  browser.storage.local.set({ [key]: [...names] });
