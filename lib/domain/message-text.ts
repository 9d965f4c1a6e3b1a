/** key → message, as in `public/_locales/<language>/messages.json`. */
export type Catalogue = Readonly<Record<string, { message: string }>>;

/**
 * The text of a key, `$1`…`$9` replaced by the arguments. With a number as first argument a `_one`/`_few`/`_many`/`_other` variant is
 * preferred where the catalogue has it. `tag` is BCP 47.
 */
export function messageText(
  { tag, texts }: { tag: string; texts: Catalogue },
  key: string,
  args: readonly (string | number)[],
): string {
  const first = args[0];
  const plural =
    typeof first === 'number' ? texts[`${key}_${formatsOf(tag).plural.select(first)}`] : undefined;
  const message = (plural ?? texts[key] ?? texts[`${key}_other`])?.message ?? key;
  return message.replaceAll(/\$(\d)/g, (_, position: string) => {
    const value = args[Number(position) - 1];
    return typeof value === 'number' ? formatsOf(tag).number.format(value) : (value ?? '');
  });
}

let formats: { tag: string; plural: Intl.PluralRules; number: Intl.NumberFormat } | null = null;

/** Kept for the language that is shown: to make them takes longer than all the texts of a card. */
function formatsOf(tag: string) {
  if (formats?.tag !== tag)
    formats = { tag, plural: new Intl.PluralRules(tag), number: new Intl.NumberFormat(tag) };
  return formats;
}
