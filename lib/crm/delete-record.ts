import { commit } from '#lib/db/commit.ts';
import { companyById } from '#lib/db/company-queries.ts';
import { contactById } from '#lib/db/contact-queries.ts';
import { interactionById } from '#lib/db/interaction-queries.ts';
import type { Reader, Store } from '#lib/db/store.ts';
import { taskById } from '#lib/db/task-queries.ts';
import type { Verb } from '#lib/domain/verbs.ts';

import type { Edited } from './edit-contact.ts';

type Deletable = 'contacts' | 'companies' | 'interactions' | 'tasks';

/** The row stays, marked: so the journal, or `restore`, can bring the contact back as it was. */
export const deleteContact = (store: Store, id: string): Promise<Edited> =>
  remove(store, 'contacts', id, 'deleteContact', async (reader) => {
    const contact = await contactById(reader, id);
    return contact && { subject: contact.displayName };
  });

/** People keep the company's id, so that they are with it again when it is brought back. */
export const deleteCompany = (store: Store, id: string): Promise<Edited> =>
  remove(store, 'companies', id, 'deleteCompany', async (reader) => {
    const company = await companyById(reader, id);
    return company && { subject: company.name };
  });

export const deleteInteraction = (store: Store, id: string): Promise<Edited> =>
  remove(store, 'interactions', id, 'deleteInteraction', async (reader) => {
    const interaction = await interactionById(reader, id);
    return interaction && { subject: interaction.subject };
  });

export const deleteFollowUp = (store: Store, id: string): Promise<Edited> =>
  remove(store, 'tasks', id, 'deleteTask', async (reader) => {
    const task = await taskById(reader, id);
    return task && { subject: task.title };
  });

/** Brings a deleted record back, whatever deleted it. */
export const restore = (
  store: Store,
  table: Deletable,
  id: string,
  subject: string,
): Promise<Edited> =>
  commit(store, { verb: 'restore', subject }, [{ table, id, set: { deletedAt: undefined } }]);

/** `find` answers undefined where nothing is left to delete. */
async function remove(
  store: Store,
  table: Deletable,
  id: string,
  verb: Verb,
  find: (reader: Reader) => Promise<{ subject: string | undefined } | undefined>,
): Promise<Edited> {
  let found: { subject: string | undefined } | undefined;
  const label = () => ({ verb, ...(found?.subject !== undefined && { subject: found.subject }) });
  const committed = await commit(store, label, async (reader) => {
    found = await find(reader);
    return found ? [{ table, id, set: { deletedAt: store.now() } }] : [];
  });
  return committed.status === 'nothing' ? { status: 'gone' } : committed;
}
