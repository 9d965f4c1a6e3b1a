import { browser } from './browser.ts';
import { secretKey } from './install-secret.ts';

/** Takes away everything beside the database but the secret by which open sidebars know their page. */
export async function eraseSettings(): Promise<void> {
  const stored = await browser.storage.local.get(null);
  await browser.storage.local.remove(Object.keys(stored).filter((name) => name !== secretKey));
}
