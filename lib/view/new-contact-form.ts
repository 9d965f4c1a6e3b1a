import type { Store } from '#lib/db/store.ts';

import type { EditForm } from './card-model.ts';
import { contactFields } from './edit-form.ts';
import type { Notice } from './notice.ts';

/** The form of a contact that does not exist yet. */
export function newContactForm(
  store: Store,
  options: {
    region: string | null;
    notice: Notice;
    /** Hears who was made; null when the form was left. */
    done: (contactId: string | null) => void;
  },
): EditForm {
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
