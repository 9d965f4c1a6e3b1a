import type { Table } from 'dexie';

import type { TableName } from '#lib/domain/records.ts';

import { shiftsSince } from './list-shifts.ts';
import type { OrderedList } from './ordered-rows.ts';
import { read } from './read.ts';
import type { Database } from './schema.ts';
import type { Reader, Store } from './store.ts';
import type { Survey } from './survey-list.ts';

/*
 * Surveys of long lists that are opened again and again: to count a hundred thousand rows is seconds, to read what was
 * counted before and the journal since then is a millisecond. They lie with the search index, which is derived as well.
 */

interface KeptSurvey {
  part: string;
  format: number;
  survey: Survey;
  /** How many rows the table had then, by which one sees that something else than the journal says has happened. */
  rows: number;
}

/** Counted up whenever one that was made before would be wrong, as when the keys of a list are spelt otherwise. */
const format = 1;

const partOf = ({ table, prefix }: OrderedList<TableName>): string => `survey:${table}:${prefix}`;

const keptIn = (db: Database): Table<KeptSurvey, string> => db.table('search');

/** As it was kept; null when there is none of use. */
export const keptSurvey = <T extends TableName>(
  store: Reader,
  list: OrderedList<T>,
): Promise<Survey | null> =>
  read(store, ['search', list.table, 'journal', 'meta'], async () => {
    const kept = await keptIn(store.db).get(partOf(list));
    if (kept?.format !== format) return null;
    const since = await shiftsSince(store, list, kept.survey.upTo);
    return since?.rows.before === kept.rows && kept.survey.count <= kept.rows ? kept.survey : null;
  });

export const keepSurvey = <T extends TableName>(
  store: Store,
  list: OrderedList<T>,
  survey: Survey,
): Promise<void> =>
  store.db.transaction('rw', ['search', list.table, 'journal', 'meta'], async () => {
    const since = await shiftsSince(store, list, survey.upTo);
    if (!since || store.readOnly) return;
    await keptIn(store.db).put({ part: partOf(list), format, survey, rows: since.rows.before });
  });
