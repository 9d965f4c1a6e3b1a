import { computed, createModel, type ReadonlySignal, signal } from '@preact/signals';

import type { JournalEntry } from '#lib/db/journal.ts';
import { journalPage } from '#lib/db/journal-queries.ts';
import { namesOf } from '#lib/db/name-queries.ts';
import type { Store } from '#lib/db/store.ts';
import type { Left, Undone } from '#lib/db/undo.ts';
import { undo } from '#lib/db/undo.ts';
import type { Verb } from '#lib/domain/verbs.ts';
import { visibleText } from '#lib/domain/visible-text.ts';

import { live, valueOr } from '../live.ts';
import type { Notice } from '../notice.ts';

export interface JournalRow {
  id: string;
  verb: Verb;
  subject: string | null;
  at: number;
  /** Records it changed. */
  size: number;
  undone: boolean;
}

/** What an Undo left alone, because it was edited since. */
export interface LeftView {
  entry: string;
  records: { id: string; name: string | null; fields: string[] }[];
  /** Records beyond the named ones. */
  more: number;
}

const pageSize = 50;
const mostNamed = 5;

/** What was done, the last first, each to be undone, and the undoing too. */
export const Journal = createModel(
  (store: Store, shown: ReadonlySignal<boolean>, notice: Notice) => {
    const limit = signal(pageSize);
    const page = live(() => {
      const { value: most } = limit;
      return shown.value ? () => journalPage(store, undefined, most + 1) : null;
    });
    let last: JournalEntry[] | null = null;
    const entries = computed(() => {
      if (page.value.status === 'ready') last = page.value.value;
      return shown.value ? last : valueOr(page.value, null);
    });
    const busy = signal<string | null>(null);
    const left = signal<LeftView | null>(null);

    return {
      rows: computed(() => entries.value?.slice(0, limit.value).map(rowOf) ?? null),
      more: computed(() => (entries.value?.length ?? 0) > limit.value),
      loadMore(): void {
        limit.value += pageSize;
      },
      /** The entry that is being undone. */
      busy,
      left,
      async undo(entryId: string): Promise<void> {
        if (busy.peek() !== null) return;
        busy.value = entryId;
        left.value = null;
        const undone = await undo(store, entryId).finally(() => {
          busy.value = null;
        });
        if (undone.status === 'undone') notice.done({ key: wordsOf(undone) }, undone.entry);
        else notice.say({ key: wordsOf(undone) });
        if ('left' in undone && undone.left.length > 0)
          left.value = await leftView(store, entryId, undone.left);
      },
    };
  },
);
export type Journal = InstanceType<typeof Journal>;

const wordsOf = (undone: Undone): string =>
  undone.status === 'undone' && undone.left.length > 0 ? 'undo_left_some' : `undo_${undone.status}`;

const rowOf = ({ id, label, at, size, undoneBy }: JournalEntry): JournalRow => ({
  id,
  verb: label.verb,
  subject: label.subject === undefined ? null : visibleText(label.subject),
  at,
  size,
  undone: undoneBy !== undefined,
});

async function leftView(store: Store, entry: string, left: readonly Left[]): Promise<LeftView> {
  const named = left.slice(0, mostNamed);
  const names = await namesOf(store, named);
  return {
    entry,
    records: named.map(({ id, fields }) => ({ id, name: names.get(id) ?? null, fields })),
    more: left.length - named.length,
  };
}
