import { signal } from '@preact/signals';

import { changeSentChoice, readSentChoices, watchSentChoices } from '#lib/platform/sent-choices.ts';
import type { ChosenForDrafts } from '#lib/view/compose-model.ts';

/** What any sidebar has chosen for the mails that are being written. */
export async function followSentChoices(): Promise<ChosenForDrafts> {
  const choices = signal(await readSentChoices());
  watchSentChoices((next) => (choices.value = next));
  return { choices, change: changeSentChoice };
}
