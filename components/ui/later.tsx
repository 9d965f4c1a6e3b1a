import { signal } from '@preact/signals';
import type { ComponentType, FunctionComponent } from 'preact';

/** A component whose code is loaded when it is first drawn: a moment later it is there. */
export function later<P extends object>(
  load: () => Promise<ComponentType<P>>,
): FunctionComponent<P> {
  const loaded = signal<ComponentType<P> | null>(null);
  let isAsked = false;
  return function Later(props: P) {
    if (!isAsked) {
      isAsked = true;
      void load().then((component) => (loaded.value = component));
    }
    const Loaded = loaded.value;
    return Loaded && <Loaded {...props} />;
  };
}
