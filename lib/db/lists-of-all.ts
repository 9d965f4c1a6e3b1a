import { key } from '#lib/domain/row-keys.ts';

import { companiesByNameList } from './company-queries.ts';
import { contactsByNameList } from './contact-queries.ts';
import type { OrderedList } from './ordered-rows.ts';

/** Everything of a kind, without deleted ones, by the one key that each has exactly once; of follow-ups the open ones. */
export const listsOfAll = {
  contacts: contactsByNameList,
  companies: companiesByNameList,
  opportunities: { table: 'opportunities', prefix: key.name(''), backwards: false },
  interactions: { table: 'interactions', prefix: `${key.everyHistory}:`, backwards: true },
  tasks: { table: 'tasks', prefix: key.due(''), backwards: false },
} as const satisfies {
  [T in 'contacts' | 'companies' | 'opportunities' | 'interactions' | 'tasks']: OrderedList<T>;
};
