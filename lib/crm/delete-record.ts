import type { Change } from '#lib/db/change.ts';
import { commit } from '#lib/db/commit.ts';
import { companyById } from '#lib/db/company-queries.ts';
import { contactById } from '#lib/db/contact-queries.ts';
import { interactionById } from '#lib/db/interaction-queries.ts';
import type { Store } from '#lib/db/store.ts';
import { taskById } from '#lib/db/task-queries.ts';

import { changeFound, type Edited } from './change-found.ts';

type Deletable = 'contacts' | 'companies' | 'interactions' | 'tasks';

/** The row stays, marked: so the journal, or `restore`, can bring the contact back as it was. */
export const deleteContact = (store: Store, id: string): Promise<Edited> =>
  changeFound(store, {
    verb: 'deleteContact',
    find: (reader) => contactById(reader, id),
    subject: (contact) => contact.displayName,
    changes: () => deletion(store, 'contacts', id),
  });

/** People keep the company's id, so that they are with it again when it is brought back. */
export const deleteCompany = (store: Store, id: string): Promise<Edited> =>
  changeFound(store, {
    verb: 'deleteCompany',
    find: (reader) => companyById(reader, id),
    subject: (company) => company.name,
    changes: () => deletion(store, 'companies', id),
  });

export const deleteInteraction = (store: Store, id: string): Promise<Edited> =>
  changeFound(store, {
    verb: 'deleteInteraction',
    find: (reader) => interactionById(reader, id),
    subject: (interaction) => interaction.subject,
    changes: () => deletion(store, 'interactions', id),
  });

export const deleteFollowUp = (store: Store, id: string): Promise<Edited> =>
  changeFound(store, {
    verb: 'deleteTask',
    find: (reader) => taskById(reader, id),
    subject: (task) => task.title,
    changes: () => deletion(store, 'tasks', id),
  });

/** Brings a deleted record back, whatever deleted it. */
export const restore = (
  store: Store,
  table: Deletable,
  id: string,
  subject: string,
): Promise<Edited> =>
  commit(store, { verb: 'restore', subject }, [{ table, id, set: { deletedAt: undefined } }]);

const deletion = (store: Store, table: Deletable, id: string): Change[] => [
  { table, id, set: { deletedAt: store.now() } },
];
