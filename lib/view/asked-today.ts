import { createModel, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';

import { handedOver } from './handed-over.ts';

/**
 * The user asked, by key, for what is due today. It stands over whatever the page shows until he leaves it, or the page shows something
 * else. `subject` names what the page shows; null for nothing.
 */
export const AskedToday = createModel(
  (subject: ReadonlySignal<string | null>, closeOthers: () => void) => {
    const isAsked = signal(false);
    let over: string | null = null;
    effect(() => {
      if (handedOver.value?.kind !== 'today') return;
      handedOver.value = null;
      over = subject.peek();
      isAsked.value = true;
      untracked(closeOthers);
    });
    effect(() => {
      const { value } = subject;
      // A sidebar that was opened for it hears of the page only now.
      if (over === null) over = value;
      else if (value !== null && value !== over) isAsked.value = false;
    });
    return {
      isAsked,
      leave(): void {
        isAsked.value = false;
      },
    };
  },
);
