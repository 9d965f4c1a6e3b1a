import { signal } from '@preact/signals';

import { type Catalogue, messageText } from '#lib/domain/message-text.ts';

const catalogue = signal<Catalogue>({});

/** BCP 47 tag of the texts on the screen; dates and money follow it. */
export const language = signal('en');

export function setTexts(tag: string, texts: Catalogue): void {
  catalogue.value = texts;
  language.value = tag;
}

/** The text of a key in the user's language; see `messageText`. */
export const text = (key: string, ...args: readonly (string | number)[]): string =>
  messageText({ tag: language.value, texts: catalogue.value }, key, args);
