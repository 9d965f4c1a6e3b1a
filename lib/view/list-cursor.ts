import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';

import type { Stretch } from './list-window.ts';

interface Position {
  of: object;
  at: number;
  /** Null as long as the row has not been read. */
  id: string | null;
}

/** Which row of a list the keyboard stands on; it stays on that row when others come in front. Call it in a model's factory. */
export function listCursor(stretch: ReadonlySignal<Stretch<{ id: string }> | null>) {
  const chosen = signal<Position | null>(null);
  const moves = signal(0);
  const position = computed<Position | null>(() => {
    const { value: read } = stretch;
    const { value: wanted } = chosen;
    if (!read || wanted?.of !== read.of) return null;
    const index = wanted.id === null ? -1 : read.rows.findIndex(({ id }) => id === wanted.id);
    if (index >= 0) return { ...wanted, at: read.first + index };
    const row = read.rows[wanted.at - read.first];
    return row ? { ...wanted, id: row.id } : wanted;
  });
  // From the moment it is known, it is this row and no longer this number.
  effect(() => {
    if (chosen.value?.id === null && position.value?.id) chosen.value = position.value;
  });
  return {
    /** −1 before the first. */
    at: computed(() => position.value?.at ?? -1),
    /** Counts how often it was moved, which being pushed on by rows in front is not. */
    moves,
    moveTo: (at: number): void => {
      const of = stretch.peek()?.of;
      if (!of) return;
      chosen.value = { of, at, id: null };
      moves.value += 1;
    },
    leave: (): void => {
      chosen.value = null;
    },
  };
}
