import { signal } from '@preact/signals';

/** key → message, as in `public/_locales/<language>/messages.json`. */
export type Catalogue = Readonly<Record<string, { message: string }>>;

const catalogue = signal<Catalogue>({});

/** BCP 47 tag of the texts on the screen; dates and money follow it. */
export const language = signal('en');

export function setTexts(tag: string, texts: Catalogue): void {
  catalogue.value = texts;
  language.value = tag;
}

/**
 * The text of a key in the user's language, `$1`…`$9` replaced by the arguments. With a number as first argument a
 * `_one`/`_few`/`_many`/`_other` variant is preferred where the catalogue has it.
 */
export function text(key: string, ...args: readonly (string | number)[]): string {
  const first = args[0];
  const plural =
    typeof first === 'number'
      ? catalogue.value[`${key}_${new Intl.PluralRules(language.value).select(first)}`]
      : undefined;
  const message =
    (plural ?? catalogue.value[key] ?? catalogue.value[`${key}_other`])?.message ?? key;
  return message.replaceAll(/\$(\d)/g, (_, position: string) => shown(args[Number(position) - 1]));
}

const shown = (value: string | number | undefined): string =>
  typeof value === 'number' ? new Intl.NumberFormat(language.value).format(value) : (value ?? '');
