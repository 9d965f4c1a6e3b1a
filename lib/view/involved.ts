import { computed, type ReadonlySignal } from '@preact/signals';

import type { Contact } from '#lib/domain/contact.ts';

/** Whose opportunities, follow-ups and history. */
export interface Involved {
  contactId: string;
  companyId: string | null;
}

/** By the ids alone: a contact that was read again is another object, but nothing is asked anew for it. */
export function involvedIn(
  contact: ReadonlySignal<Contact | null>,
): ReadonlySignal<Involved | null> {
  const contactId = computed(() => contact.value?.id ?? null);
  const companyId = computed(() => contact.value?.companyId ?? null);
  return computed(() =>
    contactId.value === null ? null : { contactId: contactId.value, companyId: companyId.value },
  );
}
