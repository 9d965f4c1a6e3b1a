import type { TableName } from '#lib/domain/records.ts';
import { oldestStamp, type Stamp } from '#lib/domain/stamp.ts';

import { shifted, shiftsSince } from './list-shifts.ts';
import { readMeta } from './meta.ts';
import { alike, between, firstBehind, type OrderedList, type Place } from './ordered-rows.ts';
import { read } from './read.ts';
import type { Reader } from './store.ts';

/** How long a list is, and where some of its rows are, as of a write. */
export interface Survey {
  upTo: Stamp;
  /** Whether the list ends there; otherwise it has more. */
  isWhole: boolean;
  count: number;
  /** In their order. */
  places: Place[];
}

/** Every so many rows one whose place is known; each step keeps others waiting for some milliseconds only. */
const surveyStep = 400;

const tablesOf = <T extends TableName>({ table }: OrderedList<T>) =>
  [table, 'journal', 'meta'] as const;

/** As of now, by the journal, which counts nothing; null when too much was written since. */
export async function caughtUp<T extends TableName>(
  store: Reader,
  list: OrderedList<T>,
  survey: Survey,
): Promise<Survey | null> {
  const since = await shiftsSince(store, list, survey.upTo);
  if (!since) return null;
  const { shifts, upTo } = since;
  if (shifts.length === 0) return { ...survey, upTo };
  const places = survey.places.map((place) => shifted(place, shifts, list));
  const count = survey.isWhole
    ? shifts.reduce((sum, { by }) => sum + by, survey.count)
    : (places.at(-1)?.at ?? 0);
  return { ...survey, upTo, count, places };
}

/**
 * One step further, in a transaction of its own, so that nobody who writes has to wait for all of them. What is written
 * between two steps is no matter: each begins by catching up.
 */
export const surveyFurther = <T extends TableName>(
  store: Reader,
  list: OrderedList<T>,
  before: Survey | null,
): Promise<Survey> =>
  read(store, tablesOf(list), async () => {
    const survey = before && (await caughtUp(store, list, before));
    const places = survey?.places ?? [];
    const upTo = survey?.upTo ?? (await readMeta(store.db))?.clock ?? oldestStamp;
    const last = places.at(-1);
    const at = last?.at ?? 0;
    const inFront = last ? (await alike(store, list, last)).inFront : 0;
    const behind = () => between(store, list, last ? { from: last.key } : {});
    const found = await firstBehind(behind(), inFront + surveyStep);
    if (!found)
      return { upTo, isWhole: true, count: at + (await behind().count()) - inFront, places };
    const place = { ...found, at: at + surveyStep };
    return { upTo, isWhole: false, count: place.at, places: [...places, place] };
  });
