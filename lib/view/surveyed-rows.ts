import type { OrderedList, Place, StretchRead, StretchWanted } from '#lib/db/ordered-rows.ts';
import { orderedPlace, orderedStretch, placeBefore, surveyOf } from '#lib/db/ordered-rows.ts';
import type { Store } from '#lib/db/store.ts';
import type { TableName } from '#lib/domain/records.ts';

export interface SurveyedRows<T extends TableName> {
  /** How long the list is. From then on it is a short way to any part of it. */
  survey: () => Promise<number>;
  stretch: (wanted: StretchWanted) => Promise<StretchRead<T>>;
  placeOf: (id: string) => Promise<number | null>;
}

export function surveyedRows<T extends TableName>(
  store: Store,
  list: OrderedList<T>,
): SurveyedRows<T> {
  let places: readonly Place[] = [];
  const nearest = ({ at, from, moved }: StretchWanted): Place | null => {
    const known = placeBefore(places, (place) => place.at <= at);
    if (!from || !known) return from ?? known;
    return moved || Math.abs(at - from.at) <= at - known.at ? from : known;
  };
  return {
    async survey() {
      const found = await surveyOf(store, list);
      ({ places } = found);
      return found.count;
    },
    stretch: (wanted) => orderedStretch(store, list, { ...wanted, from: nearest(wanted) }),
    placeOf: (id) => orderedPlace(store, list, id, places),
  };
}
