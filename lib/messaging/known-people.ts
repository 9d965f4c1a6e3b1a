import { parseEmail } from '#lib/domain/email.ts';
import { key } from '#lib/domain/row-keys.ts';
import { showKnownPeople } from '#lib/platform/badge.ts';
import type { Runtime } from '#lib/platform/browser.ts';
import { knownAddresses } from '#lib/platform/known-addresses.ts';
import { isSiteGranted } from '#lib/platform/sites.ts';

/** Puts the number of known people among those a page names on the toolbar, where its site is allowed for good. */
export async function countKnownPeople(
  people: readonly (readonly string[])[],
  { tab, url, frameId }: Runtime.MessageSender,
): Promise<boolean> {
  const origin = URL.parse(url ?? '')?.origin;
  if (tab?.id === undefined || !origin || frameId !== 0 || !(await isSiteGranted(origin)))
    return false;
  const parties = people.map((addresses) => addresses.flatMap((one) => keyOf(one) ?? []));
  await showKnownPeople(tab.id, await knownAddresses.count(parties));
  return true;
}

/** A number without its country could be anybody's. */
function keyOf(address: string): string | null {
  const email = parseEmail(address);
  if (email) return key.email(email);
  const number = address.replaceAll(/[\s().-]/g, '');
  return /^\+\d{7,15}$/.test(number) ? key.phone(number) : null;
}
