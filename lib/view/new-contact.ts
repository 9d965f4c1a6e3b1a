import { createModel, type ReadonlySignal, signal } from '@preact/signals';

import type { Store } from '#lib/db/store.ts';
import type { Settings } from '#lib/domain/settings.ts';

import type { EditForm } from './card-model.ts';
import type { Notice } from './notice.ts';

/** The form of somebody who was looked for in vain, filled with what was typed. */
export const NewContact = createModel(
  (
    store: Store,
    settings: ReadonlySignal<Settings>,
    notice: Notice,
    /** Shows the contact that was made. */
    show: (contactId: string) => void,
  ) => {
    const form = signal<EditForm | null>(null);
    return {
      form,
      /** The form is on the screen a moment later: its code is loaded when it is first needed. */
      async begin(typed: string): Promise<void> {
        const { newContactFrom } = await import('./new-contact-form.ts');
        const { region } = settings.peek();
        const done = (made: string | null) => {
          form.value = null;
          if (made !== null) show(made);
        };
        form.value = newContactFrom(typed, store, { region, notice, done });
      },
    };
  },
);
export type NewContact = InstanceType<typeof NewContact>;
