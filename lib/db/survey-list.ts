import type { TableName } from '#lib/domain/records.ts';

import { alike, between, firstBehind, type OrderedList, type Place } from './ordered-rows.ts';
import { read } from './read.ts';
import type { Reader } from './store.ts';

export interface Survey {
  /** Whether the list ends there; otherwise it has more. */
  isWhole: boolean;
  count: number;
  /** In their order. */
  places: Place[];
}

/** Every so many rows one whose place is known; each step keeps others waiting for some milliseconds only. */
const surveyStep = 400;

/**
 * A step at a time, each in a transaction of its own, so that nobody who writes has to wait for all of them. Ends after `most` rows, or
 * when nobody wants it any more.
 */
export async function surveyOf<T extends TableName>(
  store: Reader,
  list: OrderedList<T>,
  { most = Infinity, isWanted = () => true }: { most?: number; isWanted?: () => boolean } = {},
): Promise<Survey> {
  const places: Place[] = [];
  // From the place before, how many rows of its key come before it.
  let inFront = 0;
  for (;;) {
    const last = places.at(-1);
    const step = await surveyStepOf(store, list, last, inFront);
    if ('count' in step) return { count: step.count, places, isWhole: true };
    places.push(step.place);
    ({ inFront } = step);
    if (step.place.at >= most || !isWanted())
      return { count: step.place.at, places, isWhole: false };
  }
}

const surveyStepOf = <T extends TableName>(
  store: Reader,
  list: OrderedList<T>,
  last: Place | undefined,
  inFront: number,
): Promise<{ count: number } | { place: Place; inFront: number }> =>
  read(store, [list.table], async () => {
    const at = last?.at ?? 0;
    const behind = () => between(store, list, last ? { from: last.key } : {});
    const found = await firstBehind(behind(), inFront + surveyStep);
    if (!found) return { count: at + (await behind().count()) - inFront };
    const place = { ...found, at: at + surveyStep };
    return { place, inFront: (await alike(store, list, found)).inFront };
  });
