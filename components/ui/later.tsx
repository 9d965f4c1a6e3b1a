import type { ComponentChildren, ComponentType, FunctionComponent } from 'preact';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

import { laterCode } from '#lib/view/later-code.ts';
import { text } from '#lib/view/text.ts';

type Draw<Props> = ComponentType<Props>;

/**
 * A component whose code is loaded when it is first drawn, so that the sidebar's first load does not pay for it. Once it
 * is there it is drawn at once; `loadParts` fetches it ahead.
 */
export function later<Props extends object>(
  fetchIt: () => Promise<Draw<Props>>,
  meanwhile: (props: Props) => ComponentChildren = () => null,
): FunctionComponent<Props> {
  let Loaded: Draw<Props> | null = null;
  const load = laterCode(() => fetchIt().then((component) => (Loaded = component)));
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
    return value === 'failed' ? <p role="alert">{text('part_failed')}</p> : meanwhile(props);
  };
}
