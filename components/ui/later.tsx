import type { ComponentChildren, ComponentType, FunctionComponent } from 'preact';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

import { text } from '#lib/view/text.ts';

type Draw<Props> = ComponentType<Props>;

/** How each of them is fetched ahead. */
const parts: (() => Promise<unknown>)[] = [];

/**
 * A component whose code is loaded when it is first drawn, so that the sidebar's first load does not pay for it. Once it
 * is there it is drawn at once; `loadParts` fetches it ahead.
 */
export function later<Props extends object>(
  fetchIt: () => Promise<Draw<Props>>,
  meanwhile: () => ComponentChildren = () => null,
): FunctionComponent<Props> {
  let Loaded: Draw<Props> | null = null;
  let loading: Promise<unknown> | null = null;
  const load = () =>
    (loading ??= fetchIt().then(
      (component) => (Loaded = component),
      (error: unknown) => {
        loading = null;
        throw error;
      },
    ));
  parts.push(load);
  return (props: Props) => {
    const state = useSignal<'waiting' | 'loaded' | 'failed'>('waiting');
    useEffect(() => {
      if (Loaded) return;
      load().then(
        () => (state.value = 'loaded'),
        () => (state.value = 'failed'),
      );
    }, []);
    const { value } = state;
    if (Loaded) return <Loaded {...props} />;
    return value === 'failed' ? <p role="alert">{text('part_failed')}</p> : meanwhile();
  };
}

/** Fetches all of them ahead, and those that come with them. */
export function loadParts(): Promise<unknown> {
  const load = parts.pop();
  return load ? load().then(loadParts) : Promise.resolve();
}
