import { computed, createModel, effect, type ReadonlySignal, signal } from '@preact/signals';

import { contactById } from '#lib/db/contact-queries.ts';
import type { Store } from '#lib/db/store.ts';
import type { Contact } from '#lib/domain/contact.ts';
import type { Party } from '#lib/domain/mail.ts';

import { live } from './live.ts';

/** Whom a card is about: the person in the open mail, or one that was opened beside it. */
export interface Shown {
  party: ReadonlySignal<Party | null>;
  /** Undefined while looking, null when there is none. */
  contact: ReadonlySignal<Contact | null | undefined>;
}

interface Stack {
  /** Contacts, the one on the screen last. */
  ids: readonly string[];
  /** What the page showed when the first was opened; undefined when it had said nothing yet. */
  over: string | null | undefined;
}

const closed: Stack = { ids: [], over: undefined };
const deepest = 20;

/**
 * People whom the user has opened himself, from a result, a colleague or an entry. They give way as soon as the page shows something
 * else, so that a mail that is opened is never hidden behind somebody from before.
 */
export const Opened = createModel(
  (
    store: Store,
    page: {
      heard: ReadonlySignal<boolean>;
      /** Names what the page shows; null for nothing. */
      subject: ReadonlySignal<string | null>;
    },
    /** Whose card stands there with nobody opened. */
    under: Shown,
  ) => {
    const stack = signal<Stack>(closed);
    const contactId = computed(() => {
      const { ids, over } = stack.value;
      const { value: subject } = page.subject;
      const isCovered = over !== undefined && subject !== null && subject !== over;
      return isCovered ? null : (ids.at(-1) ?? null);
    });
    effect(() => {
      if (!page.heard.value) return;
      const { value: subject } = page.subject;
      const { ids, over } = stack.peek();
      if (ids.length === 0) return;
      if (over === undefined) stack.value = { ids, over: subject };
      else if (subject !== null && subject !== over) stack.value = closed;
    });

    const found = live(() => {
      const { value: id } = contactId;
      return id === null ? null : () => contactById(store, id).then((contact) => contact ?? null);
    }, store);
    /** Only while it is the answer about the one who is opened now. */
    const contact = computed(() => {
      if (found.value.status !== 'ready') return undefined;
      const { value } = found.value;
      return value === null || value.id === contactId.value ? value : undefined;
    });
    const party = computed<Party | null>(() => {
      const { value } = contact;
      return value ? { email: value.emails[0]?.value ?? null, name: value.displayName } : null;
    });
    const isOpen = computed(() => contactId.value !== null && contact.value !== null);
    const shown: Shown = {
      party: computed(() => (isOpen.value ? party.value : under.party.value)),
      contact: computed(() => (isOpen.value ? contact.value : under.contact.value)),
    };
    return {
      isOpen,
      shown,
      open(id: string): void {
        const { ids, over } = contactId.peek() === null ? closed : stack.peek();
        if (ids.at(-1) === id) return;
        const now = page.heard.peek() ? page.subject.peek() : undefined;
        stack.value = {
          ids: [...ids.slice(1 - deepest), id],
          over: ids.length === 0 ? now : over,
        };
      },
      close(): void {
        stack.value = closed;
      },
      back(): void {
        const { ids, over } = stack.peek();
        stack.value = ids.length > 1 ? { ids: ids.slice(0, -1), over } : closed;
      },
    };
  },
);
export type Opened = InstanceType<typeof Opened>;
