import { effect, type ReadonlySignal, signal } from '@preact/signals';

import { observe } from '#lib/db/live.ts';
import type { Reader } from '#lib/db/store.ts';

import { askTogether, askToDraw } from './ask-together.ts';
import { sameAnswer } from './same-answer.ts';

export type Live<T> =
  | { status: 'loading' }
  | { status: 'ready'; value: T }
  | { status: 'failed'; error: unknown };

/** Milliseconds: two frames, and as long as nobody looks at a mail who goes through many. */
const delays = { afterwards: 34, atRest: 250 };

type When = 'now' | 'drawn' | keyof typeof delays;

/**
 * Follows the database. `query` reads signals to say what to ask for, and is asked again whenever one of them changes;
 * null asks for nothing. An answer to an earlier question never arrives: its subscription has ended by then. Call it in
 * a model's factory, whose disposal ends it. Questions to the same `reader` that come up in the same moment are answered
 * at once, from one transaction; they may await nothing but reads. Without one, drawing waits for what is to be `drawn`,
 * as it does for those. What nobody waits for is asked `afterwards`, when the answers that somebody waits for are on the
 * screen, and what takes long `atRest`.
 */
export function live<T>(
  query: () => (() => Promise<T>) | null,
  reader?: Reader,
  when: When = 'now',
): ReadonlySignal<Live<T>> {
  const state = signal<Live<T>>({ status: 'loading' });
  effect(() => {
    const ask = query();
    state.value = { status: 'loading' };
    if (!ask) return;
    const next = (value: T) => {
      const last = state.peek();
      // Asked again because of a write that changed something else: nothing that follows from it starts anew.
      if (last.status === 'ready' && sameAnswer(last.value, value)) return;
      state.value = { status: 'ready', value };
    };
    const fail = (error: unknown) => {
      state.value = { status: 'failed', error };
    };
    const question = { ask, next, fail };
    const begin = () => {
      if (reader) return askTogether(reader, question);
      return when === 'drawn' ? askToDraw(question) : observe(ask, next, fail);
    };
    return when === 'now' || when === 'drawn' ? begin() : beginLater(begin, delays[when]);
  });
  return state;
}

function beginLater(begin: () => () => void, delay: number): () => void {
  let end: (() => void) | null = null;
  const timer = setTimeout(() => (end = begin()), delay);
  return () => {
    clearTimeout(timer);
    end?.();
  };
}

/** The value, or what stands in for it until it is there. */
export const valueOr = <T, O>(state: Live<T>, other: O): T | O =>
  state.status === 'ready' ? state.value : other;
