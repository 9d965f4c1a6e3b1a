import type { MissingRows } from '#lib/db/counts.ts';
import { indexAddresses } from '#lib/db/index-addresses.ts';
import type { Store } from '#lib/db/store.ts';
import { checkRows } from '#lib/platform/check-rows.ts';
import { keepSearch } from '#lib/platform/keep-search.ts';
import { knownAddresses } from '#lib/platform/known-addresses.ts';

import { keepReminders } from '../reminders/keep-reminders.ts';

/** What a sidebar does for the store while nobody waits for it. Answers with what is gone from it. */
export async function lookAfterStore(store: Store): Promise<MissingRows[]> {
  keepSearch(store);
  keepReminders(store);
  const missing = await checkRows(store);
  if (missing.length === 0) await indexAddresses(store, knownAddresses);
  return missing;
}
