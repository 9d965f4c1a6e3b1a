import { computed, createModel, effect, signal } from '@preact/signals';

import type { Found } from '#lib/crm/found.ts';
import type { Store } from '#lib/db/store.ts';

import { verbs } from './later-verbs.ts';
import { live, valueOr } from './live.ts';
import type { Notice } from './notice.ts';
import type { OpenMail } from './open-mail.ts';
import { refusedWords } from './outcome.ts';
import type { ContactPicker } from './card-model.ts';

const most = 8;

/** "Add to an existing contact": the unknown address becomes a further one of somebody who is known. */
export const Picker = createModel((store: Store, open: OpenMail, notice: Notice) => {
  /** The address that the picker was opened for; with another person on the screen it closes. */
  const address = signal<string | null>(null);
  const query = signal('');
  const isOpen = computed(
    () => address.value !== null && address.value === open.party.value?.email,
  );
  effect(() => {
    if (!isOpen.value) query.value = '';
  });
  const found = live(() => {
    const { value: text } = query;
    return isOpen.value && text.trim() !== '' ? () => peopleBy(store, text) : null;
  });
  const close = () => {
    address.value = null;
  };
  const picker: ContactPicker = {
    query,
    results: computed(() =>
      valueOr(found.value, []).map((one) => ({
        id: one.id,
        name: one.name,
        detail: one.detail || (one.kind === 'contact' ? (one.email ?? '') : ''),
      })),
    ),
    async choose(contactId) {
      const email = open.party.value?.email;
      if (!email) return;
      const { addAddress } = await verbs();
      const added = await addAddress(store, contactId, email);
      close();
      if (added.status === 'added')
        notice.done({ key: 'address_added', args: [added.name] }, added.entry);
      else notice.say(refusedWords(added.status) ?? { key: `address_${added.status}` });
    },
    close,
  };
  return {
    view: computed(() => (isOpen.value ? picker : null)),
    open(): void {
      address.value = open.party.value?.email ?? null;
    },
    close,
  };
});

/** The search is loaded for the first letter. A live query follows what it awaits only as one of its own promises. */
async function peopleBy(store: Store, text: string): Promise<Found[]> {
  const { lookUp } = await Promise.resolve(import('#lib/crm/look-up.ts'));
  return lookUp(store, text, { kinds: ['contact'], limit: most });
}
