import { parseEmail } from '#lib/domain/email.ts';
import { key } from '#lib/domain/row-keys.ts';
import { showKnownPeople } from '#lib/platform/badge.ts';
import type { Runtime } from '#lib/platform/browser.ts';
import { inBackground } from '#lib/platform/in-background.ts';
import { knownAddresses } from '#lib/platform/known-addresses.ts';
import { isSiteGranted, watchSites } from '#lib/platform/sites.ts';

/** Puts the number of known people among those a page names on the toolbar, where its site is allowed for good. */
export async function countKnownPeople(
  people: readonly (readonly string[])[],
  { tab, url, frameId }: Runtime.MessageSender,
): Promise<boolean> {
  const origin = URL.parse(url ?? '')?.origin;
  const tabId = tab?.id;
  if (tabId === undefined || !origin || frameId !== 0) return false;
  const parties = people.map((addresses) => addresses.flatMap((one) => keyOf(one) ?? []));
  const [isGranted, count] = await Promise.all([
    isGrantedNow(origin),
    knownAddresses.count(parties),
  ]);
  if (!isGranted) return false;
  // The browser has been told by then; that it is done with it interests nobody.
  inBackground('the number on the toolbar', () => showKnownPeople(tabId, count));
  inBackground('reading the known addresses', () => knownAddresses.warm());
  return true;
}

/** As long as no permission changes, of which the background hears: asking costs as much as all the rest. */
const grants = new Map<string, Promise<boolean>>();

export const followGrants = (): void => watchSites(() => grants.clear());

function isGrantedNow(origin: string): Promise<boolean> {
  const granted = grants.get(origin) ?? isSiteGranted(origin);
  grants.set(origin, granted);
  return granted;
}

/** A number without its country could be anybody's. */
function keyOf(address: string): string | null {
  const email = parseEmail(address);
  if (email) return key.email(email);
  const number = address.replaceAll(/[\s().-]/g, '');
  return /^\+\d{7,15}$/.test(number) ? key.phone(number) : null;
}
