import { browser } from './browser.ts';

const key = 'webmails';

/** Origins of webmails on people's own servers, where one was found once: there its reader starts at once. */
export async function knownWebmails(): Promise<string[]> {
  const stored = (await browser.storage.local.get(key))[key];
  return Array.isArray(stored) ? stored.filter((origin) => typeof origin === 'string') : [];
}

/** True when it was not known before. */
export async function rememberWebmail(origin: string): Promise<boolean> {
  const known = await knownWebmails();
  if (known.includes(origin)) return false;
  await browser.storage.local.set({ [key]: [...known, origin] });
  return true;
}
