import { computed, createModel, type ReadonlySignal } from '@preact/signals';

import { restore } from '#lib/crm/delete-record.ts';
import { recentlyDeleted } from '#lib/db/deleted-queries.ts';
import type { Store } from '#lib/db/store.ts';

import { live, valueOr } from '../live.ts';
import type { Notice } from '../notice.ts';
import { tell } from './record-page.ts';

export interface DeletedRow {
  id: string;
  name: string;
  deletedAt: number;
}

const most = 100;

/** What was deleted lately, to be brought back. */
export const DeletedList = createModel(
  (
    store: Store,
    table: 'contacts' | 'companies',
    shown: ReadonlySignal<boolean>,
    notice: Notice,
  ) => {
    const deleted = live(() => (shown.value ? () => rowsOf(store, table) : null));
    const rows = computed<DeletedRow[] | null>(() => valueOr(deleted.value, null));
    return {
      rows,
      async restore(id: string): Promise<void> {
        const row = rows.value?.find((one) => one.id === id);
        if (!row) return;
        const restored = await restore(store, table, id, row.name);
        tell(notice, restored, { key: 'workspace_restored', args: [row.name] });
      },
    };
  },
);
export type DeletedList = InstanceType<typeof DeletedList>;

async function rowsOf(store: Store, table: 'contacts' | 'companies'): Promise<DeletedRow[]> {
  const records = await recentlyDeleted(store, table, most);
  return records.map((record) => ({
    id: record.id,
    name: 'displayName' in record ? record.displayName : record.name,
    deletedAt: record.deletedAt ?? 0,
  }));
}
