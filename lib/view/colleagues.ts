import { computed, createModel, type ReadonlySignal } from '@preact/signals';

import { companiesByDomains, companyById } from '#lib/db/company-queries.ts';
import { contactsOfCompany } from '#lib/db/contact-queries.ts';
import { historyOf } from '#lib/db/interaction-queries.ts';
import { openOpportunitiesFor } from '#lib/db/opportunity-queries.ts';
import type { Store } from '#lib/db/store.ts';
import type { Company } from '#lib/domain/company.ts';
import type { Contact } from '#lib/domain/contact.ts';
import { domainOf } from '#lib/domain/email.ts';
import { isFreeMail } from '#lib/domain/free-mail.ts';
import { initials } from '#lib/domain/person-name.ts';

import { hueOf } from './avatar.ts';
import { live, valueOr } from './live.ts';
import type { Shown } from './opened.ts';
import type { Colleague } from './card-model.ts';

/** More would push the history off the screen. */
const most = 5;

interface Others {
  company: string;
  people: Colleague[];
}

/** Who else is known at the company of the selected person; asked for once the card is `ready`. */
export const Colleagues = createModel(
  (
    store: Store,
    open: Shown,
    contactId: ReadonlySignal<string | null>,
    ready: ReadonlySignal<boolean>,
  ) => {
    const companyId = computed(() =>
      ready.value ? (open.contact.value?.companyId ?? null) : null,
    );
    const domain = computed(() => {
      const email = open.party.value?.email;
      return open.contact.value === null && email ? domainOf(email) : null;
    });
    const others = live<Others | null>(
      () => {
        const { value: id } = companyId;
        const { value: host } = domain;
        const { value: self } = contactId;
        if (id !== null) return async () => at(store, await companyById(store, id), self);
        if (host === null || isFreeMail(host)) return null;
        return async () => at(store, (await companiesByDomains(store, suffixes(host)))[0], self);
      },
      store,
      'afterwards',
    );
    return { view: computed(() => valueOr(others.value, null)) };
  },
);

/** `mail.acme.example` may be known as itself or as `acme.example`; a bare ending is nobody's. */
export function suffixes(host: string): string[] {
  const labels = host.split('.');
  return labels.slice(0, -1).map((_, start) => labels.slice(start).join('.'));
}

async function at(
  store: Store,
  company: Company | undefined,
  except: string | null,
): Promise<Others | null> {
  if (!company) return null;
  const contacts = (await contactsOfCompany(store, company.id, most + 1))
    .filter(({ id }) => id !== except)
    .slice(0, most);
  if (contacts.length === 0) return null;
  const people = await Promise.all(contacts.map((contact) => colleague(store, contact)));
  return { company: company.name, people };
}

async function colleague(store: Store, contact: Contact): Promise<Colleague> {
  const [opportunities, [last]] = await Promise.all([
    openOpportunitiesFor(store, { contactIds: [contact.id], companyIds: [] }),
    historyOf(store, { contactId: contact.id }, { limit: 1 }),
  ]);
  return colleagueOf(contact, {
    openOpportunities: opportunities.length,
    lastAt: last?.at ?? null,
  });
}

/** Somebody in a line. */
export function colleagueOf(
  contact: Contact,
  facts: Pick<Colleague, 'openOpportunities' | 'lastAt'>,
): Colleague {
  const { openOpportunities, lastAt } = facts;
  return {
    id: contact.id,
    name: contact.displayName,
    initials: initials(contact.displayName),
    hue: hueOf(contact.emails[0]?.value ?? contact.displayName),
    title: contact.title ?? null,
    openOpportunities,
    lastAt,
  };
}
