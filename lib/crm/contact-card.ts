import { companyById } from '#lib/db/company-queries.ts';
import { contactById } from '#lib/db/contact-queries.ts';
import { historyHead, historyOf } from '#lib/db/interaction-queries.ts';
import { openOpportunitiesFor } from '#lib/db/opportunity-queries.ts';
import { read } from '#lib/db/read.ts';
import type { Reader } from '#lib/db/store.ts';
import { openTasksFor } from '#lib/db/task-queries.ts';
import type { Company } from '#lib/domain/company.ts';
import type { Contact } from '#lib/domain/contact.ts';
import type { Interaction } from '#lib/domain/interaction.ts';
import type { OpportunityRole } from '#lib/domain/opportunity.ts';
import type { Task } from '#lib/domain/task.ts';

/** What stands on a card: the person, and the answers to "when did we last talk" and "what is next". */
export interface ContactCard {
  contact: Contact;
  company: Company | null;
  last: Interaction | null;
  next: Task | null;
  role: OpportunityRole | null;
}

/** Null when the contact is gone. */
export const contactCard = (
  reader: Reader,
  contactId: string,
  /** The contact as it was read before: what belongs to it is then asked for at once. */
  before?: Contact,
): Promise<ContactCard | null> =>
  read(reader, ['contacts', 'companies', 'interactions', 'opportunities', 'tasks'], () =>
    cardOf(reader, contactId, before),
  );

async function cardOf(
  reader: Reader,
  contactId: string,
  before: Contact | undefined,
): Promise<ContactCard | null> {
  const asked = contactById(reader, contactId);
  const known = before ?? (await asked);
  if (!known) return null;
  const [card, contact] = await Promise.all([aroundContact(reader, known), asked]);
  if (!contact) return null;
  return contact.companyId === known.companyId
    ? { ...card, contact }
    : aroundContact(reader, contact);
}

async function aroundContact(reader: Reader, contact: Contact): Promise<ContactCard> {
  const { id: contactId } = contact;
  const companyIds = contact.companyId === undefined ? [] : [contact.companyId];
  const involved = { contactIds: [contactId], companyIds };
  const [company, [last], opportunities] = await Promise.all([
    contact.companyId === undefined ? undefined : companyById(reader, contact.companyId),
    historyOf(reader, { contactId }, { limit: historyHead }),
    openOpportunitiesFor(reader, involved),
  ]);
  const mine = opportunities.filter(({ contacts }) =>
    contacts.some((listed) => listed.contactId === contactId),
  );
  const [next] = await openTasksFor(reader, {
    contactIds: [contactId],
    companyIds: [],
    opportunityIds: mine.map(({ id }) => id),
  });
  const roles = mine.flatMap(({ contacts }) =>
    contacts.flatMap((listed) => (listed.contactId === contactId ? (listed.role ?? []) : [])),
  );
  return {
    contact,
    company: company ?? null,
    last: last ?? null,
    next: next ?? null,
    role: roles[0] ?? null,
  };
}
