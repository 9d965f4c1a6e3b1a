import { type SelfHosted, selfHosted } from '#lib/domain/self-hosted.ts';

import { browser } from './browser.ts';

const key = 'webmails';

/** A webmail on somebody's own server that was found once: there its reader starts at once. An origin may have several. */
export interface KnownWebmail {
  origin: string;
  webmail: SelfHosted;
}

/** Entries that name no webmail, as they once were, are forgotten: it is found again. */
export async function knownWebmails(): Promise<KnownWebmail[]> {
  const stored = (await browser.storage.local.get(key))[key];
  return Array.isArray(stored) ? stored.filter(isKnown) : [];
}

/** True when it was not known before. */
export async function rememberWebmail({ origin, webmail }: KnownWebmail): Promise<boolean> {
  const known = await knownWebmails();
  if (known.some((one) => one.origin === origin && one.webmail === webmail)) return false;
  await browser.storage.local.set({ [key]: [...known, { origin, webmail }] });
  return true;
}

const isKnown = (entry: unknown): entry is KnownWebmail =>
  typeof entry === 'object' &&
  entry !== null &&
  'origin' in entry &&
  URL.canParse(String(entry.origin)) &&
  'webmail' in entry &&
  selfHosted.some((one) => one === entry.webmail);
