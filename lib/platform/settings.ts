import { defaultSettings, Settings } from '#lib/domain/settings.ts';

import { browser } from './browser.ts';

const key = 'settings';

/** What is stored, with defaults where nothing or nonsense is. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(key);
  return settingsIn(stored[key]);
}

const settingsIn = (stored: unknown): Settings =>
  Settings.safeParse(stored ?? {}).data ?? defaultSettings;

/** Changes the named fields and leaves the others as any other page has just written them. */
export async function changeSettings(change: Partial<Settings>): Promise<Settings> {
  const settings = Settings.parse({ ...(await readSettings()), ...change });
  await browser.storage.local.set({ [key]: settings });
  return settings;
}

/** Calls back whenever any context changes the settings, with what they were before. Returns how to stop. */
export function watchSettings(changed: (settings: Settings, before: Settings) => void): () => void {
  const listen = (
    changes: Record<string, { newValue?: unknown; oldValue?: unknown }>,
    area: string,
  ) => {
    const change = changes[key];
    if (area === 'local' && change)
      changed(settingsIn(change.newValue), settingsIn(change.oldValue));
  };
  browser.storage.onChanged.addListener(listen);
  return () => browser.storage.onChanged.removeListener(listen);
}
