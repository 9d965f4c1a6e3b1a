import { effect, type ReadonlySignal, signal } from '@preact/signals';

/**
 * A model whose code is loaded when it is first wanted, so that the sidebar's first load does not pay for it. `wanted` reads signals.
 * Call it in a model's factory, whose disposal ends this one, too.
 */
export function laterModel<M extends Disposable>(
  wanted: () => boolean,
  make: () => Promise<M>,
): ReadonlySignal<M | null> {
  const model = signal<M | null>(null);
  let asked = false;
  effect(() => {
    if (asked || !wanted()) return;
    asked = true;
    void make().then((made) => (model.value = made));
  });
  effect(() => () => model.peek()?.[Symbol.dispose]());
  return model;
}
