import type { OrderedList } from '#lib/db/ordered-rows.ts';
import type { Store } from '#lib/db/store.ts';
import { type Survey, surveyFurther } from '#lib/db/survey-list.ts';
import type { TableName } from '#lib/domain/records.ts';

/** Of a whole list; `between` its steps something else may happen. */
export async function surveyOf<T extends TableName>(
  store: Store,
  list: OrderedList<T>,
  between: () => Promise<unknown> = () => Promise.resolve(),
): Promise<Survey> {
  let survey = await surveyFurther(store, list, null);
  while (!survey.isWhole) {
    await between();
    survey = await surveyFurther(store, list, survey);
  }
  return survey;
}
