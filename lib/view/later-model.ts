import { effect, type ReadonlySignal, signal } from '@preact/signals';

/** A signal of the model, null until it is there; `made` waits for it, and makes it if nothing has wanted it yet. */
export interface LaterModel<M> extends ReadonlySignal<M | null> {
  made(): Promise<M>;
}

/**
 * A model whose code is loaded when it is first wanted, so that the sidebar's first load does not pay for it. `wanted` reads signals.
 * Call it in a model's factory, whose disposal ends this one, too.
 */
export function laterModel<M extends Disposable>(
  wanted: () => boolean,
  make: () => Promise<M>,
): LaterModel<M> {
  const model = signal<M | null>(null);
  let making: Promise<M> | null = null;
  const made = () =>
    (making ??= make().then(
      (one) => (model.value = one),
      (error: unknown) => {
        making = null;
        throw error;
      },
    ));
  effect(() => {
    if (wanted()) void made();
  });
  effect(() => () => model.peek()?.[Symbol.dispose]());
  return Object.assign(model, { made });
}
