import { createModel, signal } from '@preact/signals';

import type { Store } from '#lib/db/store.ts';

import type { Notice } from '../notice.ts';
import { refusedWords } from '../outcome.ts';

/** Invented people to try things with, in and out. */
export const SampleBox = createModel((store: Store, notice: Notice) => {
  const busy = signal(false);
  const once = async (work: () => Promise<void>) => {
    if (busy.peek()) return;
    busy.value = true;
    await work().finally(() => {
      busy.value = false;
    });
  };
  return {
    busy,
    load: () =>
      once(async () => {
        const { loadSample } = await import('#lib/crm/sample.ts');
        const loaded = await loadSample(store);
        if (loaded.status === 'loaded')
          notice.done({ key: 'data_sample_loaded', args: [loaded.rows] }, loaded.entry);
        else notice.say(refusedWords(loaded.status) ?? { key: 'data_sample_already' });
      }),
    remove: () =>
      once(async () => {
        const { removeSample } = await import('#lib/crm/sample.ts');
        const removed = await removeSample(store);
        if (removed.status === 'removed')
          notice.done(
            removed.kept > 0
              ? { key: 'data_sample_removed_kept', args: [removed.rows, removed.kept] }
              : { key: 'data_sample_removed', args: [removed.rows] },
            removed.entry,
          );
        else notice.say(refusedWords(removed.status) ?? { key: 'data_sample_none' });
      }),
  };
});
export type SampleBox = InstanceType<typeof SampleBox>;
