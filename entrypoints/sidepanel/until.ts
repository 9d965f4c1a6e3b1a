import { effect, type ReadonlySignal } from '@preact/signals';

/** Whatever it becomes, it is not waited for longer than `most` milliseconds. */
export const until = (wanted: ReadonlySignal<boolean>, most: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, most);
    effect(() => {
      if (wanted.value) resolve();
    });
  });
