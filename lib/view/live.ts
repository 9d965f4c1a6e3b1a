import { effect, type ReadonlySignal, signal } from '@preact/signals';

import { observe } from '#lib/db/live.ts';

export type Live<T> =
  | { status: 'loading' }
  | { status: 'ready'; value: T }
  | { status: 'failed'; error: unknown };

/**
 * Follows the database. `query` reads signals to say what to ask for, and is asked again whenever one of them changes;
 * null asks for nothing. An answer to an earlier question never arrives: its subscription has ended by then. Call it in
 * a model's factory, whose disposal ends it.
 */
export function live<T>(query: () => (() => Promise<T>) | null): ReadonlySignal<Live<T>> {
  const state = signal<Live<T>>({ status: 'loading' });
  effect(() => {
    const ask = query();
    state.value = { status: 'loading' };
    if (!ask) return;
    return observe(
      ask,
      (value) => {
        state.value = { status: 'ready', value };
      },
      (error) => {
        state.value = { status: 'failed', error };
      },
    );
  });
  return state;
}

/** The value, or what stands in for it until it is there. */
export const valueOr = <T, O>(state: Live<T>, other: O): T | O =>
  state.status === 'ready' ? state.value : other;
