import {
  computed,
  createModel,
  effect,
  type ReadonlySignal,
  type Signal,
  signal,
} from '@preact/signals';

import type { ContactFieldName, RawContact } from '#lib/crm/contact-form.ts';
import type { NewContact } from '#lib/crm/create-contact.ts';
import type { DraftedField } from '#lib/crm/draft-contact.ts';
import { companiesByDomains } from '#lib/db/company-queries.ts';
import type { Store } from '#lib/db/store.ts';
import { domainOf } from '#lib/domain/email.ts';
import { isFreeMail } from '#lib/domain/free-mail.ts';
import type { MailMessage, Party } from '#lib/domain/mail.ts';
import type { Settings } from '#lib/domain/settings.ts';

import { suffixes } from './colleagues.ts';
import type { OpenMail } from './open-mail.ts';
import type { DraftField, Words } from './sidebar-model.ts';

type FieldName = DraftField['name'];
const order: readonly FieldName[] = ['displayName', 'email', 'company', 'title', 'phone', 'link'];

type Field = DraftField & { error: Signal<Words | null> };

/**
 * An unknown sender's card: filled from the mail's header at once and from its signature a moment later, by parsers that
 * are only loaded now. What the user has typed into is left alone.
 */
export const UnknownPerson = createModel(
  (store: Store, open: OpenMail, settings: ReadonlySignal<Settings>) => {
    const fields = signal<readonly Field[]>([]);
    const about = computed(() => {
      const { value: party } = open.party;
      const isUnknown = open.contact.value === null && party?.email;
      return isUnknown ? `${party.email} ${messageOf(open, party)?.key ?? ''}` : null;
    });
    effect(() => {
      fields.value = [];
      if (about.value === null) return;
      const party = open.party.peek();
      if (!party?.email) return;
      const header: Words = { key: 'source_header' };
      fields.value = [
        fieldOf('displayName', party.name ?? '', party.name ? header : null),
        fieldOf('email', party.email, header),
      ];
      const stop = new AbortController();
      void fill(store, party, messageOf(open, party), settings.peek(), (found) => {
        if (!stop.signal.aborted) fields.value = merged(fields.peek(), found);
      });
      return () => stop.abort();
    });

    return {
      fields: computed<DraftField[]>(() => [...fields.value]),
      /** The checked fields, or null after saying in the form what is wrong. */
      async checked(): Promise<NewContact | null> {
        const { checkContact } = await import('#lib/crm/contact-form.ts');
        const region = settings.value.region;
        const checked = checkContact(rawOf(fields.value), region);
        for (const field of fields.value) field.error.value = null;
        if (checked.status === 'checked') return checked.fields as NewContact;
        for (const { name, why } of checked.errors) {
          const field = fields.value.find((one) => one.name === formName[name]);
          if (field) field.error.value = { key: `edit_error_${why}` };
        }
        return null;
      },
    };
  },
);
export type UnknownPerson = InstanceType<typeof UnknownPerson>;

const formName: Record<ContactFieldName, FieldName> = {
  displayName: 'displayName',
  email: 'email',
  phone: 'phone',
  link: 'link',
};

/** The last message that this person wrote, which has the signature; else the open one. */
function messageOf(open: OpenMail, party: Party): MailMessage | null {
  const own = open.mail
    .peek()
    ?.messages.findLast(({ from, text }) => from?.email === party.email && text !== null);
  return own ?? open.message.peek();
}

async function fill(
  store: Store,
  party: Party,
  message: MailMessage | null,
  settings: Settings,
  found: (drafted: readonly DraftedField[]) => void,
): Promise<void> {
  const { draftContact } = await import('#lib/crm/draft-contact.ts');
  const host = party.email && domainOf(party.email);
  const companies =
    host && !isFreeMail(host) ? await companiesByDomains(store, suffixes(host)) : [];
  found(draftContact(party, message, { defaultRegion: settings.region, companies }));
}

const fieldOf = (name: FieldName, value: string, source: Words | null): Field => ({
  name,
  value: signal(value),
  source,
  error: signal<Words | null>(null),
});

/** Every field in its place: those with something typed into stay, the others take what was found. */
function merged(before: readonly Field[], drafted: readonly DraftedField[]): readonly Field[] {
  return order.map((name) => {
    const known = before.find((field) => field.name === name);
    const found = drafted.find((one) => one.name === name);
    if (known && known.value.peek() !== '') return known;
    return found
      ? fieldOf(name, found.value, { key: `source_${found.source}` })
      : (known ?? fieldOf(name, '', null));
  });
}

function rawOf(fields: readonly Field[]): RawContact {
  const value = (name: FieldName) =>
    fields.find((field) => field.name === name)?.value.peek() ?? '';
  return {
    displayName: value('displayName') || value('email'),
    company: value('company'),
    title: value('title'),
    emails: [value('email')],
    phones: [value('phone')],
    links: [value('link')],
  };
}
