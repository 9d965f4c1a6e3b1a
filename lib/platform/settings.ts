import { defaultSettings, Settings } from '#lib/domain/settings.ts';

import { browser } from './browser.ts';

const key = 'settings';

/** What is stored, with defaults where nothing or nonsense is. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(key);
  return Settings.safeParse(stored[key] ?? {}).data ?? defaultSettings;
}

/** Changes the named fields and leaves the others as any other page has just written them. */
export async function changeSettings(change: Partial<Settings>): Promise<Settings> {
  const settings = Settings.parse({ ...(await readSettings()), ...change });
  await browser.storage.local.set({ [key]: settings });
  return settings;
}

/** Calls back whenever any context changes the settings. Returns how to stop. */
export function watchSettings(changed: (settings: Settings) => void): () => void {
  const listen = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && key in changes)
      changed(Settings.safeParse(changes[key]?.newValue ?? {}).data ?? defaultSettings);
  };
  browser.storage.onChanged.addListener(listen);
  return () => browser.storage.onChanged.removeListener(listen);
}
