import type { Store } from '#lib/db/store.ts';
import { parseEmail } from '#lib/domain/email.ts';

import type { EditForm } from './card-model.ts';
import { contactFields } from './edit-form.ts';
import type { Notice } from './notice.ts';

export interface NewContactOptions {
  region: string | null;
  notice: Notice;
  /** Hears who was made; null when the form was left. */
  done: (contactId: string | null) => void;
}

/** The form of a contact that does not exist yet. */
export function newContactForm(store: Store, options: NewContactOptions): EditForm {
  const { region, notice } = options;
  let made: string | null = null;
  const done = () => options.done(made);
  return contactFields(null, null, { region, notice, done }, async (fields) => {
    const { createContact } = await import('#lib/crm/create-contact.ts');
    const { displayName = '' } = fields;
    const created = await createContact(store, { ...fields, displayName });
    if (created.status !== 'created') return created;
    made = created.id;
    return { status: 'committed', entry: created.entry, ids: [created.id] };
  });
}

/** The same, filled with what somebody typed to find a person. */
export function newContactFrom(typed: string, store: Store, options: NewContactOptions): EditForm {
  const form = newContactForm(store, options);
  fill(form, typed);
  return form;
}

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
