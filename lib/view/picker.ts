import { computed, createModel, effect, signal } from '@preact/signals';

import { addAddress } from '#lib/crm/add-address.ts';
import { searchContacts } from '#lib/db/search-queries.ts';
import type { Store } from '#lib/db/store.ts';

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
    return isOpen.value && text.trim() !== '' ? () => searchContacts(store, text, most) : null;
  });
  const close = () => {
    address.value = null;
  };
  const picker: ContactPicker = {
    query,
    results: computed(() =>
      valueOr(found.value, []).map(({ id, displayName, title, emails }) => ({
        id,
        name: displayName,
        detail: title ?? emails[0]?.value ?? '',
      })),
    ),
    async choose(contactId) {
      const email = open.party.value?.email;
      if (!email) return;
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
