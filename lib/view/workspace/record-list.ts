import { computed, createModel, type ReadonlySignal, signal } from '@preact/signals';

import { live, valueOr } from '../live.ts';

export interface ListRow {
  id: string;
  name: string;
  initials: string;
  /** 0–5. */
  hue: number;
  /** A second line. */
  detail: string;
  /** What stands at the end of the row. */
  aside: string;
}

export interface ListSource {
  /** Every record, by name. */
  ids: () => Promise<string[]>;
  found: (text: string, limit: number) => Promise<{ id: string }[]>;
  rows: (ids: readonly string[]) => Promise<ListRow[]>;
}

/** More than anybody reads; who needs another one types another letter. */
export const mostFound = 200;

/** Rows are asked for in blocks of this many, so that a scroll of a row asks for nothing. */
const block = 32;

/** A list of any length, of which only the rows near the screen are read. */
export const RecordList = createModel((source: ListSource, shown: ReadonlySignal<boolean>) => {
  const query = signal('');
  const sought = computed(() => query.value.trim());
  const all = live(() => (shown.value ? source.ids : null));
  const found = live(() => {
    const { value: text } = sought;
    return shown.value && text !== '' ? () => source.found(text, mostFound) : null;
  });

  /** The last list there was, so that a list that is asked for again does not go blank. */
  let last: string[] | null = null;
  const ids = computed<readonly string[] | null>(() => {
    const answer = sought.value === '' ? all.value : found.value;
    if (answer.status === 'ready')
      last = answer.value.map((one) => (typeof one === 'string' ? one : one.id));
    return last;
  });

  const near = signal({ first: 0, end: block });
  const wanted = computed(() => ids.value?.slice(near.value.first, near.value.end) ?? []);
  const read = live(() => {
    const { value: some } = wanted;
    return shown.value && some.length > 0 ? () => source.rows(some) : null;
  });
  const rowById = new Map<string, ListRow>();
  const rows = computed<ReadonlyMap<string, ListRow>>(() => {
    const fresh = valueOr(read.value, []);
    if (rowById.size > 40 * block) rowById.clear();
    for (const row of fresh) rowById.set(row.id, row);
    return new Map(rowById);
  });

  const cursor = signal<string | null>(null);
  return {
    query,
    /** Null until they are there for the first time. */
    ids,
    rows,
    total: computed(() => valueOr(all.value, null)?.length ?? null),
    searching: computed(() => sought.value !== ''),
    /** Whether there may be more than are shown. */
    cut: computed(() => sought.value !== '' && (ids.value?.length ?? 0) >= mostFound),
    failed: computed(() => all.value.status === 'failed'),
    /** The row that the keyboard stands on. */
    cursor,
    /** Says which rows are near the screen. */
    show(first: number, end: number): void {
      const wide = {
        first: Math.max(0, Math.floor(first / block) * block),
        end: Math.ceil(end / block) * block,
      };
      if (wide.first !== near.peek().first || wide.end !== near.peek().end) near.value = wide;
    },
  };
});
export type RecordList = InstanceType<typeof RecordList>;
