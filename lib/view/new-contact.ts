import { createModel, type ReadonlySignal, signal } from '@preact/signals';

import type { Store } from '#lib/db/store.ts';
import { parseEmail } from '#lib/domain/email.ts';
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
        const { newContactForm } = await import('./new-contact-form.ts');
        const { region } = settings.peek();
        const done = (made: string | null) => {
          form.value = null;
          if (made !== null) show(made);
        };
        const started = newContactForm(store, { region, notice, done });
        fill(started, typed);
        form.value = started;
      },
    };
  },
);
export type NewContact = InstanceType<typeof NewContact>;

function fill(form: EditForm, typed: string): void {
  const name = fieldFor(typed);
  const find = () => form.fields.peek().find((one) => one.name === name);
  if (!find() && name !== 'displayName') form.addRow(name);
  const field = find();
  if (field) field.value.value = typed;
}

/** What a text that somebody typed to find a person is of them. */
function fieldFor(typed: string): 'displayName' | 'email' | 'phone' | 'link' {
  if (parseEmail(typed)) return 'email';
  if (/^(?:https?:\/\/|www\.)\S+$/i.test(typed)) return 'link';
  return /^[+(]?\d[\d\s().\-/–]{4,}$/u.test(typed.normalize('NFKC')) ? 'phone' : 'displayName';
}
