import { browser } from './browser.ts';

/*
 * A docked sidebar is an extension page in a frame that any web page could open, too. It renders nothing until its
 * parent has shown this secret, which lives where only our content scripts and our own pages can read it.
 */
export const secretKey = 'installSecret';

/** 256 random bits in hex; made by the background at installation, null before that. */
export async function installSecret(): Promise<string | null> {
  const secret = (await browser.storage.local.get(secretKey))[secretKey];
  return typeof secret === 'string' && secret.length === 64 ? secret : null;
}

/** Keeps the secret there is. Called by the background alone, so no two contexts can make two of them. */
export async function ensureInstallSecret(): Promise<void> {
  if (await installSecret()) return;
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  const secret = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  await browser.storage.local.set({ [secretKey]: secret });
}
