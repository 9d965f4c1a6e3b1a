import { computed, createModel, type ReadonlySignal, signal } from '@preact/signals';

import { recognise } from '#lib/crm/recognise.ts';
import type { Store } from '#lib/db/store.ts';
import type { Contact } from '#lib/domain/contact.ts';
import type { Email } from '#lib/domain/email.ts';
import type { Mail, MailMessage, Party } from '#lib/domain/mail.ts';
import { type MailFrom, mailFrom } from '#lib/domain/mail-from.ts';
import { ownAddresses, type Settings } from '#lib/domain/settings.ts';
import type { PageSnapshot } from '#lib/domain/snapshot.ts';

import { live } from './live.ts';
import { keyOf, personTab } from './person-tab.ts';
import type { PersonTab } from './sidebar-model.ts';

/**
 * The open mail and the person in it whom the user looks at. Everything here follows from the snapshot at once, so that
 * nothing of the last mail is left when the next one is there; only who is known is asked of the database.
 */
export const OpenMail = createModel(
  (store: Store, snapshot: ReadonlySignal<PageSnapshot>, settings: ReadonlySignal<Settings>) => {
    const parsed = computed<MailFrom>(() =>
      mailFrom(snapshot.value, { own: ownAddresses(settings.value) }),
    );
    const mail = computed<Mail | null>(() =>
      parsed.value.status === 'mail' ? parsed.value.mail : null,
    );
    const message = computed<MailMessage | null>(
      () => mail.value?.messages[mail.value.open] ?? null,
    );
    const others = computed<readonly Party[]>(() => mail.value?.others ?? []);

    /** A choice holds for the thread it was made in, and for as long as that person is in it. */
    const chosen = signal<{ thread: string; person: string } | null>(null);
    const selected = computed(() => {
      const { value } = chosen;
      if (!mail.value || value?.thread !== threadOf(mail.value)) return 0;
      return Math.max(
        0,
        others.value.findIndex((party) => keyOf(party) === value.person),
      );
    });
    const party = computed<Party | null>(() => others.value[selected.value] ?? null);

    const addresses = computed(() => others.value.flatMap(({ email }) => email ?? []).join('\n'));
    const recognised = live(() => {
      const emails = addresses.value.split('\n').filter(Boolean) as Email[];
      return emails.length === 0
        ? null
        : () =>
            recognise(
              store,
              emails.map((email) => ({ email, name: null })),
            );
    }, store);
    const contactByEmail = computed<ReadonlyMap<string, Contact> | null>(() => {
      if (recognised.value.status !== 'ready') return null;
      return new Map(
        recognised.value.value.flatMap(({ party: { email }, contact }) =>
          email && contact ? [[email, contact] as const] : [],
        ),
      );
    });
    /** The contact of the selected person: undefined while looking, null when there is none. */
    const contact = computed<Contact | null | undefined>(() => {
      if (!party.value?.email) return null;
      const known = contactByEmail.value;
      return known ? (known.get(party.value.email) ?? null) : undefined;
    });

    return {
      parsed,
      /** Names what the page shows, to tell that it shows something else; null for nothing. */
      subject: computed(() => {
        if (mail.value) return threadOf(mail.value);
        return snapshot.value.kind === 'people' ? snapshot.value.url.replace(/#.*$/s, '') : null;
      }),
      mail,
      message,
      party,
      contact,
      contactByEmail,
      selected,
      failed: computed(() =>
        recognised.value.status === 'failed' ? recognised.value.error : null,
      ),
      people: computed<PersonTab[]>(() =>
        others.value.map((one) => {
          const known = contactByEmail.value;
          const found = one.email ? known?.get(one.email) : undefined;
          // While the store is still being asked nobody is called unknown.
          return personTab(one, found?.displayName ?? null, found !== undefined || known === null);
        }),
      ),
      select(index: number): void {
        const person = others.value[index];
        if (mail.value && person)
          chosen.value = { thread: threadOf(mail.value), person: keyOf(person) };
      },
    };
  },
);
export type OpenMail = InstanceType<typeof OpenMail>;

const threadOf = (mail: Mail): string => `${mail.site} ${mail.threadKey ?? mail.url}`;
