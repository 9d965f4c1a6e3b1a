import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';

import type { Ends, Place, StretchWanted } from '#lib/db/ordered-rows.ts';
import type { Reader } from '#lib/db/store.ts';

import { live } from './live.ts';
import { sameAnswer } from './same-answer.ts';

/** Rows that stand one after the other in a longer list. */
export interface Stretch<Row> {
  /** Which list they are from: its rows and those of another have nothing to do with each other. */
  of: object;
  /** How many come before them. */
  first: number;
  rows: readonly Row[];
  /** How long the list is, where whoever reads it knows. */
  count: number | null;
}

export interface WindowSource<Row> {
  read: (wanted: StretchWanted) => Promise<{
    at: number;
    rows: Row[];
    ends: Ends | null;
    count?: number;
  }>;
}

/** Rows on either side of those on the screen that are read with them … */
const margin = 32;
/** … and with how many of them left the next ones are asked for. */
const least = 8;

/**
 * Reads of a list what is near the screen, and again what changes of that. When rows come or go in front of it, it stays with
 * the rows that it shows, except at the head of the list. Call it in a model's factory.
 */
export function listWindow<Row extends { id: string }>(
  source: ReadonlySignal<WindowSource<Row> | null>,
  /** Rows that fill the first screen. */
  firstScreen: number,
  /** Asked together with what else comes up in the same moment; see `live`. */
  reader?: Reader,
) {
  const head = { first: 0, end: firstScreen };
  let near: { of: object | null; first: number; end: number } = { of: null, ...head };
  const turn = signal(0);
  /** A write may have moved what was counted, and nobody has counted since. */
  let doubt = 0;
  let counted = { of: null as object | null, doubt: 0, ends: null as Ends | null };
  let isUnanswered = false;
  let last: Stretch<Row> | null = null;

  const answer = live(
    () => {
      const { value: of } = source;
      void turn.value;
      if (of === null) return null;
      if (near.of !== of) near = { of, ...head };
      // What an earlier question was to hear of, this one may not.
      if (isUnanswered) doubt += 1;
      isUnanswered = true;
      const { first, end } = near;
      let at = first;
      let isFirst = true;
      return async () => {
        if (!isFirst) doubt += 1;
        isFirst = false;
        const asOf = doubt;
        const moved = counted.doubt !== asOf;
        const from = counted.of === of ? nearestEnd(counted.ends, at) : null;
        const limit = end - first;
        const { rows, ends, ...read } = await of.read({ at, limit, from, moved });
        ({ at } = read);
        const isEnd = rows.length < limit && (rows.length > 0 || at === 0);
        const count = read.count ?? (isEnd ? at + rows.length : null);
        return { of, first: at, rows: asTheyWere(rows, last?.rows ?? []), ends, count, asOf };
      };
    },
    reader,
    'drawn',
  );
  effect(() => {
    if (answer.value.status === 'loading') return;
    isUnanswered = false;
    if (answer.value.status === 'failed') return;
    const { of, first, ends, asOf } = answer.value.value;
    counted = { of, doubt: asOf, ends };
    if (near.of === of) near = { of, first, end: near.end + first - near.first };
  });

  return {
    /** What was read last, of this list or, until that has been read, of the one before. */
    stretch: computed<Stretch<Row> | null>(() => {
      if (answer.value.status === 'ready') last = answer.value.value;
      return last;
    }),
    failed: computed(() => answer.value.status === 'failed'),
    /** Says which rows are on the screen; `end` is one past the last. */
    show: (first: number, end: number): void => {
      const isIn = (near.first === 0 || near.first <= first - least) && end + least <= near.end;
      if (near.of === null || isIn) return;
      near = { of: near.of, first: Math.max(0, first - margin), end: end + margin };
      turn.value += 1;
    },
  };
}

/** What was read again and is the same stays the same, so that it is not drawn anew. */
function asTheyWere<Row extends { id: string }>(
  rows: readonly Row[],
  before: readonly Row[],
): Row[] {
  const byId = new Map(before.map((row) => [row.id, row]));
  return rows.map((row) => {
    const known = byId.get(row.id);
    return known && sameAnswer(known, row) ? known : row;
  });
}

const nearestEnd = (ends: Ends | null, at: number): Place | null =>
  ends && (at < ends.first.at ? ends.last : ends.first);
