import { browser } from './browser.ts';
import { dockKeyPrefix } from './dock-state.ts';

/**
 * Origins whose sidebar the user has moved to the browser's own panel. A copy, made when the worker starts and kept up, for
 * the toolbar, which cannot wait for an answer.
 */
const undocked = new Set<string>();

export const isUndocked = (url: string): boolean => undocked.has(new URL(url).origin);

/** Registers its listener at once; the copy is complete when the promise is kept. */
export async function followUndockedSites(): Promise<void> {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area !== 'local') return;
    for (const [key, { newValue }] of Object.entries(changes)) note(key, newValue);
  });
  const stored = await browser.storage.local.get(null);
  for (const [key, state] of Object.entries(stored)) note(key, state);
}

function note(key: string, state: unknown): void {
  if (!key.startsWith(dockKeyPrefix)) return;
  const origin = key.slice(dockKeyPrefix.length);
  const { where } = (state ?? {}) as { where?: unknown };
  if (where === 'browser') undocked.add(origin);
  else undocked.delete(origin);
}
