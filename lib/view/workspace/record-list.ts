import { computed, createModel, effect, type ReadonlySignal, signal } from '@preact/signals';

import { listCursor } from '../list-cursor.ts';
import { listWindow, type WindowSource } from '../list-window.ts';
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
  all: WindowSource<ListRow>;
  /** How many there are. */
  count: () => Promise<number>;
  /** How many come before this one; null when it is not among them. */
  placeOf: (id: string) => Promise<number | null>;
  found: (text: string, limit: number) => Promise<{ id: string }[]>;
  rows: (ids: readonly string[]) => Promise<ListRow[]>;
}

/** More than anybody reads; who needs another one types another letter. */
export const mostFound = 200;

/** Milliseconds for which a record has to stay open before the list beside it goes there: the next one may come sooner. */
const restAfter = 150;

/** A list of any length, of which only the rows near the screen are read. */
export const RecordList = createModel(
  (
    source: ListSource,
    shown: ReadonlySignal<boolean>,
    /** Rows that are read first; others are read when they come near the screen. */
    firstScreen: number,
  ) => {
    const query = signal('');
    const sought = computed(() => query.value.trim());
    const list = computed(() => {
      if (!shown.value) return null;
      return sought.value === '' ? source.all : foundSource(source, sought.value);
    });
    const { stretch, show, failed } = listWindow<ListRow>(list, firstScreen);

    // Asked for after the rows, which are what one waits for.
    const isRead = computed(() => stretch.value !== null);
    const isAsked = computed(() => shown.value && isRead.value);
    const all = live(() => (isAsked.value ? source.count : null), undefined, 'afterwards');
    const total = computed(() => valueOr(all.value, null));
    const found = computed(() => stretch.value?.count ?? null);
    const count = computed(() => {
      if (!stretch.value) return null;
      const readSoFar = stretch.value.first + stretch.value.rows.length;
      return found.value ?? Math.max(total.value ?? 0, readSoFar);
    });
    const lookedFor = signal<string | null>(null);
    const sighted = signal<{ at: number } | null>(null);
    // Once the list was surveyed it is a short way.
    effect(() => {
      const { value: id } = lookedFor;
      if (id === null || total.value === null || sought.value !== '') return;
      const timer = setTimeout(() => {
        lookedFor.value = null;
        source.placeOf(id).then(
          (at) => {
            if (at !== null) sighted.value = { at };
          },
          // The list then stays where it is; what is wrong with the store is said where the record is read.
          () => undefined,
        );
      }, restAfter);
      return () => clearTimeout(timer);
    });
    return {
      query,
      /** The last one there was, so that a list that is asked for again does not go blank; null before the first. */
      stretch,
      show,
      /** Of the rows in that list. */
      count,
      /** Of all records, whatever is sought. */
      total,
      searching: computed(() => sought.value !== ''),
      /** How many records were found; null until they were sought. */
      found,
      /** Whether there may be more than are shown. */
      cut: computed(() => (found.value ?? 0) >= mostFound),
      failed,
      /** The row that the keyboard stands on. */
      cursor: listCursor(stretch),
      /** The place that is to be shown, of a record that was sought in the list. */
      sighted,
      lookFor: (id: string): void => {
        lookedFor.value = id;
      },
    };
  },
);
export type RecordList = InstanceType<typeof RecordList>;

const foundSource = (source: ListSource, text: string): WindowSource<ListRow> => ({
  async read({ at, limit }) {
    const found = await source.found(text, mostFound);
    const rows = await source.rows(found.slice(at, at + limit).map(({ id }) => id));
    return { at, rows, ends: null, count: found.length };
  },
});
