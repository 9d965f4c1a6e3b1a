import { commit } from '#lib/db/commit.ts';
import { companyById } from '#lib/db/company-queries.ts';
import { contactById } from '#lib/db/contact-queries.ts';
import { interactionById } from '#lib/db/interaction-queries.ts';
import type { Store } from '#lib/db/store.ts';
import { taskById } from '#lib/db/task-queries.ts';
import type { Label } from '#lib/domain/verbs.ts';

import type { Edited } from './edit-contact.ts';

type Deletable = 'contacts' | 'companies' | 'interactions' | 'tasks';

/** The row stays, marked: so the journal, or `restore`, can bring the contact back as it was. */
export async function deleteContact(store: Store, id: string): Promise<Edited> {
  const contact = await contactById(store, id);
  return contact
    ? remove(store, 'contacts', id, { verb: 'deleteContact', subject: contact.displayName })
    : { status: 'gone' };
}

/** People keep the company's id, so that they are with it again when it is brought back. */
export async function deleteCompany(store: Store, id: string): Promise<Edited> {
  const company = await companyById(store, id);
  return company
    ? remove(store, 'companies', id, { verb: 'deleteCompany', subject: company.name })
    : { status: 'gone' };
}

export async function deleteInteraction(store: Store, id: string): Promise<Edited> {
  const interaction = await interactionById(store, id);
  const subject = interaction?.subject;
  const label = { verb: 'deleteInteraction', ...(subject !== undefined && { subject }) } as const;
  return interaction ? remove(store, 'interactions', id, label) : { status: 'gone' };
}

export async function deleteFollowUp(store: Store, id: string): Promise<Edited> {
  const task = await taskById(store, id);
  return task
    ? remove(store, 'tasks', id, { verb: 'deleteTask', subject: task.title })
    : { status: 'gone' };
}

/** Brings a deleted record back, whatever deleted it. */
export const restore = (
  store: Store,
  table: Deletable,
  id: string,
  subject: string,
): Promise<Edited> =>
  commit(store, { verb: 'restore', subject }, [{ table, id, set: { deletedAt: undefined } }]);

const remove = (store: Store, table: Deletable, id: string, label: Label): Promise<Edited> =>
  commit(store, label, [{ table, id, set: { deletedAt: store.now() } }]);
