import { computed, createModel } from '@preact/signals';

import type { ComposeParts } from './compose.ts';
import type { ChosenForDrafts, ComposeModel } from './compose-model.ts';
import { laterCode } from './later-code.ts';
import { laterModel } from './later-model.ts';

interface LaterParts extends Omit<ComposeParts, 'chosen'> {
  sentChoices: () => Promise<ChosenForDrafts>;
}

const composeCode = laterCode(() => import('./compose.ts'));

/** What becomes of a mail that is being written; the code that decides it comes with the first such mail. */
export const LaterCompose = createModel((parts: LaterParts): ComposeModel => {
  const made = laterModel(
    () => parts.written.compose.value !== null,
    async () => {
      const [{ Compose }, chosen] = await Promise.all([composeCode(), parts.sentChoices()]);
      return new Compose({ ...parts, chosen });
    },
  );
  // Nothing can be pressed before: until then its view says that it is loading.
  const act = async (press: (model: ComposeModel) => Promise<void>) => {
    if (made.value) await press(made.value);
  };
  return {
    view: computed(() => made.value?.view.value ?? { kind: 'loading' }),
    problem: computed(() => made.value?.problem.value ?? null),
    setLog: (wanted) => act((model) => model.setLog(wanted)),
    setReminder: (days) => act((model) => model.setReminder(days)),
    toggleAlways: () => act((model) => model.toggleAlways()),
    add: () => act((model) => model.add()),
  };
});
