import type { TableName } from '#lib/domain/records.ts';

import { shiftsSince } from './list-shifts.ts';
import type { OrderedList } from './ordered-rows.ts';
import { read } from './read.ts';
import type { Reader, Store } from './store.ts';
import type { Survey } from './survey-list.ts';

/*
 * Surveys of long lists that are opened again and again: to count a hundred thousand rows is seconds, to read what was
 * counted before and the journal since then is a millisecond. They lie with the search index, which is derived as well.
 */

export interface KeptSurvey {
  part: `survey:${string}`;
  format: number;
  survey: Survey;
  /** How many rows the table had then, by which one sees that something else than the journal says has happened. */
  rows: number;
}

/** Counted up whenever one that was made before would be wrong, as when the keys of a list are spelt otherwise. */
const format = 1;

const partOf = ({ table, prefix }: OrderedList<TableName>): KeptSurvey['part'] =>
  `survey:${table}:${prefix}`;

/** As it was kept; null when there is none of use. */
export const keptSurvey = <T extends TableName>(
  store: Reader,
  list: OrderedList<T>,
): Promise<Survey | null> =>
  read(store, ['search', list.table, 'journal', 'meta'], async () => {
    const kept = await store.db.search.get(partOf(list));
    if (!kept || !('survey' in kept) || kept.format !== format) return null;
    const since = await shiftsSince(store, list, kept.survey.upTo);
    return since?.rows.before === kept.rows && kept.survey.count <= kept.rows ? kept.survey : null;
  });

export async function keepSurvey<T extends TableName>(
  store: Store,
  list: OrderedList<T>,
  survey: Survey,
): Promise<void> {
  if (store.readOnly) return;
  // Not in one transaction with the write, for which whoever reads the list would have to wait; what was then is still so.
  const since = await shiftsSince(store, list, survey.upTo);
  if (since === null) return;
  await store.db.search.put({ part: partOf(list), format, survey, rows: since.rows.before });
}
