import { keepSurvey, keptSurvey } from '#lib/db/kept-surveys.ts';
import type { OrderedList, Place, StretchRead, StretchWanted } from '#lib/db/ordered-rows.ts';
import { orderedPlace, orderedStretch, placeBefore } from '#lib/db/ordered-rows.ts';
import type { Store } from '#lib/db/store.ts';
import { caughtUp, type Survey, surveyFurther } from '#lib/db/survey-list.ts';
import type { TableName } from '#lib/domain/records.ts';

export interface SurveyedRows<T extends TableName> {
  /**
   * How long the list is, or that it has at least `most` rows. From then on it is a short way to any part of it, and after
   * a write nothing is counted again. Ask it in a live query.
   */
  survey: (most?: number, isWanted?: () => boolean) => Promise<Pick<Survey, 'count' | 'isWhole'>>;
  stretch: (wanted: StretchWanted) => Promise<StretchRead<T>>;
  placeOf: (id: string) => Promise<number | null>;
}

/** A shorter list is counted as soon as what was kept of it is looked up. */
const worthKeeping = 400;

/** `kept`: for whoever opens the list the next time. */
export function surveyedRows<T extends TableName>(
  store: Store,
  list: OrderedList<T>,
  kept: 'kept' | 'passing' = 'passing',
): SurveyedRows<T> {
  let last: Survey | null = null;
  let newest = 0;
  const places = (): readonly Place[] => last?.places ?? [];
  const nearest = ({ at, from, moved }: StretchWanted): Place | null => {
    const known = placeBefore(places(), (place) => place.at <= at);
    if (!from || !known) return from ?? known;
    return moved || Math.abs(at - from.at) <= at - known.at ? from : known;
  };
  const keep = (survey: Survey) => {
    if (kept === 'passing' || survey.count < worthKeeping) return;
    // In a task of its own: a live query, in which we are, may not write. One that was not kept is made anew.
    setTimeout(() => {
      keepSurvey(store, list, survey).catch(() => undefined);
    });
  };
  return {
    async survey(most = Infinity, isWanted = () => true) {
      newest += 1;
      const turn = newest;
      const isFirst = last === null;
      const known = last ?? (kept === 'kept' ? await keptSurvey(store, list) : null);
      last = known && (await caughtUp(store, list, known));
      // Kept again by whoever opens the list, so that there is never much to catch up with.
      let isNew = isFirst && last?.isWhole === true && last.upTo !== known?.upTo;
      while (!last || (!last.isWhole && last.count < most)) {
        last = await surveyFurther(store, list, last);
        isNew = last.isWhole;
        // Whoever asks again, after a write, goes on from here.
        if (turn !== newest || !isWanted()) break;
      }
      if (isNew) keep(last);
      return last;
    },
    stretch: (wanted) => orderedStretch(store, list, { ...wanted, from: nearest(wanted) }),
    placeOf: (id) => orderedPlace(store, list, id, places()),
  };
}
