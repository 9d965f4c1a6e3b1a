import { companyById } from '#lib/db/company-queries.ts';
import { contactById } from '#lib/db/contact-queries.ts';
import { historyOf } from '#lib/db/interaction-queries.ts';
import { openOpportunitiesFor } from '#lib/db/opportunity-queries.ts';
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
export async function contactCard(reader: Reader, contactId: string): Promise<ContactCard | null> {
  const contact = await contactById(reader, contactId);
  if (!contact) return null;
  const companyIds = contact.companyId === undefined ? [] : [contact.companyId];
  const involved = { contactIds: [contactId], companyIds };
  const [company, [last], opportunities] = await Promise.all([
    contact.companyId === undefined ? undefined : companyById(reader, contact.companyId),
    historyOf(reader, { contactId }, { limit: 1 }),
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
