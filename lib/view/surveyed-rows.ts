import { type ReadonlySignal, signal } from '@preact/signals';

import type { OrderedList, Place, StretchRead, StretchWanted } from '#lib/db/ordered-rows.ts';
import { orderedPlace, orderedStretch, placeBefore } from '#lib/db/ordered-rows.ts';
import type { Store } from '#lib/db/store.ts';
import { surveyOf, type Survey } from '#lib/db/survey-list.ts';
import type { TableName } from '#lib/domain/records.ts';

export interface SurveyedRows<T extends TableName> {
  /**
   * How long the list is, or that it has at least `most` rows. From then on it is a short way to any part of it. Ask it in a live
   * query that reads `turn`.
   */
  survey: (most?: number, isWanted?: () => boolean) => Promise<Pick<Survey, 'count' | 'isWhole'>>;
  /** Changes when there was a write since the last survey, and it is time for another one. */
  turn: ReadonlySignal<number>;
  stretch: (wanted: StretchWanted) => Promise<StretchRead<T>>;
  placeOf: (id: string) => Promise<number | null>;
}

/** Milliseconds: a survey that takes longer is not made again with each write … */
const dear = 400;
/** … but after so many times as long as it took. A hundred thousand rows are a second or two in which others wait longer. */
const rest = 30;

export function surveyedRows<T extends TableName>(
  store: Store,
  list: OrderedList<T>,
): SurveyedRows<T> {
  const turn = signal(0);
  let last: { survey: Survey; most: number } | null = null;
  let restUntil = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const places = (): readonly Place[] => last?.survey.places ?? [];
  const nearest = ({ at, from, moved }: StretchWanted): Place | null => {
    const known = placeBefore(places(), (place) => place.at <= at);
    if (!from || !known) return from ?? known;
    return moved || Math.abs(at - from.at) <= at - known.at ? from : known;
  };
  return {
    turn,
    async survey(most = Infinity, isWanted = () => true) {
      const begun = performance.now();
      if (last && last.most >= most && begun < restUntil) {
        clearTimeout(timer);
        timer = setTimeout(() => (turn.value += 1), restUntil - begun);
        return last.survey;
      }
      const survey = await surveyOf(store, list, { most, isWanted });
      last = { survey, most: isWanted() ? most : 0 };
      const took = performance.now() - begun;
      restUntil = took > dear ? begun + took * (1 + rest) : 0;
      return survey;
    },
    stretch: (wanted) => orderedStretch(store, list, { ...wanted, from: nearest(wanted) }),
    placeOf: (id) => orderedPlace(store, list, id, places()),
  };
}
