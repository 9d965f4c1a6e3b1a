import { computed, createModel, effect, type ReadonlySignal, signal } from '@preact/signals';

import { liveCounts } from '#lib/db/live-counts.ts';
import type { Store } from '#lib/db/store.ts';

import { live, valueOr } from '../live.ts';
import type { Host } from './host.ts';

/** How much there is, and how much room it takes. */
export const Usage = createModel((store: Store, host: Host, shown: ReadonlySignal<boolean>) => {
  const counted = live(() => (shown.value ? () => liveCounts(store) : null));
  const counts = computed(() => valueOr(counted.value, null));
  const bytes = signal<{ usage: number; quota: number } | null>(null);
  effect(() => {
    // Asked again whenever the number of records changes; the browser tells nobody.
    if (counts.value === null) return;
    host.inBackground('measuring the storage', async () => {
      bytes.value = await host.storageUsed();
    });
  });
  return { counts, bytes };
});
export type Usage = InstanceType<typeof Usage>;
