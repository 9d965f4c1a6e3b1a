import { key } from '#lib/domain/row-keys.ts';

import { read } from './read.ts';
import type { Reader } from './store.ts';

/** How many there are of each, without deleted ones; of follow-ups the open ones. */
export interface LiveCounts {
  contacts: number;
  companies: number;
  opportunities: number;
  interactions: number;
  tasks: number;
}

/** By the one key that every undeleted record has exactly once. */
export const liveCounts = (store: Reader): Promise<LiveCounts> =>
  read(store, ['contacts', 'companies', 'opportunities', 'interactions', 'tasks'], async () => {
    const count = (table: keyof LiveCounts, prefix: string) =>
      store.db.table(table).where('keys').startsWith(prefix).count();
    const [contacts, companies, opportunities, interactions, tasks] = await Promise.all([
      count('contacts', key.name('')),
      count('companies', key.name('')),
      count('opportunities', key.name('')),
      count('interactions', `${key.everyHistory}:`),
      count('tasks', key.due('')),
    ]);
    return { contacts, companies, opportunities, interactions, tasks };
  });
