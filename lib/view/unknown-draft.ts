import {
  computed,
  createModel,
  effect,
  type ReadonlySignal,
  type Signal,
  signal,
} from '@preact/signals';

import type { RawContact } from '#lib/crm/contact-form.ts';
import type { NewContact } from '#lib/crm/create-contact.ts';
import type { DraftedField } from '#lib/crm/draft-contact.ts';
import { companiesByDomains } from '#lib/db/company-queries.ts';
import type { Store } from '#lib/db/store.ts';
import { domainOf, type Email } from '#lib/domain/email.ts';
import { isFreeMail } from '#lib/domain/free-mail.ts';
import type { MailMessage, Party } from '#lib/domain/mail.ts';
import { nameParts } from '#lib/domain/person-name.ts';
import type { Settings } from '#lib/domain/settings.ts';

import { suffixes } from './colleagues.ts';
import type { OpenMail } from './open-mail.ts';
import type { DraftField } from './card-model.ts';
import type { Words } from './words.ts';

type FieldName = DraftField['name'];
const order: readonly FieldName[] = ['displayName', 'email', 'company', 'title', 'phone', 'link'];
const mostOfAKind = 3;

type Field = DraftField & { error: Signal<Words | null> };

export type CheckedPerson =
  | { status: 'checked'; fields: NewContact }
  /** The form says what is wrong. */
  | { status: 'refused' }
  /** The form is about somebody else by now, or about nobody. */
  | { status: 'gone' };

/**
 * An unknown sender's fields: filled from the mail's header at once and from its signature a moment later, by parsers that
 * are only loaded now. What the user has typed into is left alone.
 */
export const UnknownDraft = createModel(
  (store: Store, open: OpenMail, settings: ReadonlySignal<Settings>) => {
    const fields = signal<readonly Field[]>([]);
    const unknown = computed(() => (open.contact.value === null ? open.party.value : null));
    const about = computed(() => {
      const { value: party } = unknown;
      return party?.email ? `${party.email} ${messageOf(open, party)?.key ?? ''}` : null;
    });
    effect(() => {
      fields.value = [];
      if (about.value === null) return;
      const party = open.party.peek();
      if (!party?.email) return;
      const header: Words = { key: 'source_header' };
      fields.value = [
        fieldOf('displayName', nameParts(party.name ?? '').display, party.name ? header : null),
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
      /** The fields of whom the mail calls this, whatever address the user has written into them. */
      async checked(email: Email): Promise<CheckedPerson> {
        if (unknown.peek()?.email !== email) return { status: 'gone' };
        // As they are now: the form may be about somebody else when the code is there.
        const of = fields.peek();
        const raw = rawOf(of);
        const { checkContact } = await import('#lib/crm/contact-form.ts');
        const checked = checkContact(raw, settings.peek().region);
        for (const field of of) field.error.value = null;
        if (checked.status === 'checked')
          return { status: 'checked', fields: checked.fields as NewContact };
        for (const { name, index, why } of checked.errors) {
          const field = ofKind(of, name)[index];
          if (field) field.error.value = { key: `edit_error_${why}` };
        }
        return { status: 'refused' };
      },
    };
  },
);
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

/**
 * Every field in its place: what the user has typed into or the header said stays, the others take what was found. A
 * signature may have several numbers and links.
 */
function merged(before: readonly Field[], drafted: readonly DraftedField[]): readonly Field[] {
  return order.flatMap((name) => {
    const known = before.filter((field) => field.name === name && field.value.peek() !== '');
    if (known.length > 0) return known;
    const found = drafted.filter((one) => one.name === name).slice(0, mostOfAKind);
    return found.length > 0
      ? found.map(({ value, source }) => fieldOf(name, value, { key: `source_${source}` }))
      : [before.find((field) => field.name === name) ?? fieldOf(name, '', null)];
  });
}

function rawOf(fields: readonly Field[]): RawContact {
  const values = (name: FieldName) => ofKind(fields, name).map(({ value }) => value.peek());
  const [displayName = '', email = '', company = '', title = ''] = order
    .slice(0, 4)
    .map((name) => values(name)[0] ?? '');
  return {
    displayName: displayName.trim() || email,
    company,
    title,
    emails: [email],
    phones: values('phone'),
    links: values('link'),
  };
}

const ofKind = (fields: readonly Field[], name: FieldName): Field[] =>
  fields.filter((field) => field.name === name);
