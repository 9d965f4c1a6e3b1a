import * as z from 'zod/mini';

import { Health } from '#lib/domain/snapshot.ts';

import { browser } from './browser.ts';
import { healthKeyPrefix } from './note-health.ts';

const Reading = z.strictObject({ at: z.number(), health: Health });
const SiteHealth = z.object({
  /** The last time that a mail was read. */
  well: z.catch(z.optional(Reading), undefined),
  /** The last time that a page of this webmail could not be read. */
  lost: z.catch(z.optional(Reading), undefined),
});
export type SiteHealth = z.infer<typeof SiteHealth>;

/** How reading went, by webmail. A webmail that was never opened is not in it. */
export async function siteHealth(): Promise<Map<string, SiteHealth>> {
  const stored = await browser.storage.local.get(null);
  return new Map(
    Object.entries(stored).flatMap(([key, value]) => {
      const parsed = SiteHealth.safeParse(value);
      const isHealth = key.startsWith(healthKeyPrefix) && parsed.success;
      return isHealth ? [[key.slice(healthKeyPrefix.length), parsed.data] as const] : [];
    }),
  );
}

/** Calls back when a reading was noted anywhere. */
export function watchSiteHealth(changed: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && Object.keys(changes).some((key) => key.startsWith(healthKeyPrefix)))
      changed();
  });
}
