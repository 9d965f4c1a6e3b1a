import { computed, createModel, effect, type ReadonlySignal, signal } from '@preact/signals';

import { listsOfAll } from '#lib/db/lists-of-all.ts';
import type { OrderedList } from '#lib/db/ordered-rows.ts';
import type { Store } from '#lib/db/store.ts';
import type { TableName } from '#lib/domain/records.ts';

import { live, valueOr } from '../live.ts';
import { surveyedRows } from '../surveyed-rows.ts';
import type { Host } from './host.ts';

/** How much there is, and how much room it takes. */
export const Usage = createModel((store: Store, host: Host, shown: ReadonlySignal<boolean>) => {
  /** Null until it is known: to count a million rows for the first time takes a while, in steps between which others read. */
  const countOf = (list: OrderedList<TableName>): ReadonlySignal<number | null> => {
    const { survey } = surveyedRows(store, list, 'kept');
    const counted = live(
      () => (shown.value ? () => survey(Infinity, () => shown.peek()) : null),
      undefined,
      'afterwards',
    );
    return computed(() => {
      const surveyed = valueOr(counted.value, null);
      return surveyed?.isWhole === true ? surveyed.count : null;
    });
  };
  const counts = {
    contacts: countOf(listsOfAll.contacts),
    companies: countOf(listsOfAll.companies),
    opportunities: countOf(listsOfAll.opportunities),
    interactions: countOf(listsOfAll.interactions),
    tasks: countOf(listsOfAll.tasks),
  };
  const bytes = signal<{ usage: number; quota: number } | null>(null);
  effect(() => {
    // Asked again whenever the number of records changes; the browser tells nobody.
    const known = Object.values(counts).filter((count) => count.value !== null);
    if (known.length === 0) return;
    host.inBackground('measuring the storage', async () => {
      bytes.value = await host.storageUsed();
    });
  });
  return { counts, bytes };
});
export type Usage = InstanceType<typeof Usage>;
