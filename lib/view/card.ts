import { computed, createModel, type ReadonlySignal, signal } from '@preact/signals';

import { type ContactCard, contactCard } from '#lib/crm/contact-card.ts';
import type { Store } from '#lib/db/store.ts';
import type { Email } from '#lib/domain/email.ts';
import { initials } from '#lib/domain/person-name.ts';
import type { Settings } from '#lib/domain/settings.ts';

import { hueOf } from './avatar.ts';
import { laterCode } from './later-code.ts';
import { laterModel } from './later-model.ts';
import { live } from './live.ts';
import type { Notice } from './notice.ts';
import type { OpenMail } from './open-mail.ts';
import type { Shown } from './opened.ts';
import { phoneText } from './phone-text.ts';
import type { CardModel, CardView, ContactView, EditForm } from './card-model.ts';
import type { UnknownPerson } from './unknown-person.ts';

const colleaguesCode = laterCode(() => import('./colleagues.ts'));
const pickerCode = laterCode(() => import('./picker.ts'));

/** The person on the screen: known, unknown with what the mail says of them, or a name without an address. */
export const Card = createModel(
  (
    store: Store,
    /** Whose card it is. */
    shownPerson: Shown,
    open: OpenMail,
    unknown: UnknownPerson,
    settings: ReadonlySignal<Settings>,
    notice: Notice,
    /** Who was known before the store could say so. */
    knownEarly: ReadonlySignal<Email | null>,
  ) => {
    const contactId = computed(() => shownPerson.contact.value?.id ?? null);
    const card = live(() => {
      const { value: id } = contactId;
      const before = shownPerson.contact.peek() ?? undefined;
      return id === null ? null : () => contactCard(store, id, before);
    }, store);
    /** Only while it is about the person who is selected now. */
    const details = computed<ContactCard | null>(() => {
      if (card.value.status !== 'ready') return null;
      return card.value.value?.contact.id === contactId.value ? card.value.value : null;
    });
    const view = computed<CardView>(() => {
      const party = shownPerson.party.value;
      const contact = shownPerson.contact.value;
      const name = contact?.displayName ?? party?.name ?? party?.email ?? '';
      const shown = { name, initials: initials(name), hue: hueOf(party?.email ?? name) };
      const loading = { kind: 'loading' as const, name, email: party?.email ?? null };
      if (!party) return { ...loading, known: false };
      if (contact === undefined)
        return { ...loading, known: party.email !== null && party.email === knownEarly.value };
      if (contact && !details.value) return { ...loading, known: true };
      if (details.value) return { kind: 'known', contact: viewOf(details.value, shown.hue) };
      if (party.email === null) return { kind: 'nameless', ...shown };
      return { kind: 'unknown', email: party.email, ...shown };
    });

    const editing = signal<{ of: string; form: EditForm } | null>(null);
    const edit = computed(() =>
      editing.value?.of === contactId.value ? (editing.value?.form ?? null) : null,
    );
    const colleagues = laterModel(
      () => view.value.kind !== 'loading',
      async () => {
        const { Colleagues } = await colleaguesCode();
        const isKnown = computed(() => details.value !== null);
        return new Colleagues(store, shownPerson, contactId, isKnown);
      },
    );
    const pickerAsked = signal(false);
    const picker = laterModel(
      () => pickerAsked.value,
      async () => {
        const { Picker } = await pickerCode();
        const made = new Picker(store, open, notice);
        made.open();
        return made;
      },
    );

    const model: CardModel = {
      view,
      draft: unknown.fields,
      picker: computed(() => picker.value?.view.value ?? null),
      openPicker() {
        picker.peek()?.open();
        pickerAsked.value = true;
      },
      colleagues: computed(() => colleagues.value?.view.value ?? null),
      edit,
      async beginEdit(of) {
        const { value } = details;
        if (!value) return;
        const { companyForm, contactForm } = await import('./edit-form.ts');
        const options = {
          region: settings.value.region,
          done: () => {
            editing.value = null;
          },
          notice,
        };
        const form =
          of === 'company' && value.company
            ? companyForm(store, value.company, options)
            : contactForm(store, value.contact, value.company, options);
        editing.value = { of: value.contact.id, form };
      },
    };
    return { ...model, details, contactId };
  },
);
export type Card = InstanceType<typeof Card>;

export function viewOf(
  { contact, company, last, next, role }: ContactCard,
  hue: number,
): ContactView {
  return {
    id: contact.id,
    name: contact.displayName,
    initials: initials(contact.displayName),
    hue,
    title: contact.title ?? null,
    companyId: company?.id ?? null,
    company: company?.name ?? null,
    emails: contact.emails.map(({ value }) => value),
    phones: (contact.phones ?? []).map(({ value, extension }) => ({
      value,
      shown: phoneText(value),
      extension: extension ?? null,
    })),
    links: (contact.urls ?? []).map(({ value }) => ({ value, shown: shownLink(value) })),
    grade: contact.grade ?? null,
    lifecycle: contact.lifecycle ?? null,
    role,
    lastContact: last && { at: last.at, channel: last.channel, direction: last.direction },
    nextStep: next && { title: next.title, due: next.due ?? null },
    timeZone: contact.timeZone ?? null,
    note: contact.note ?? null,
    sample: contact.sample === true,
  };
}

export const shownLink = (url: string): string =>
  url.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '');
