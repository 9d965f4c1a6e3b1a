/**
 * Whose notation of phone numbers is meant: the user's choice, else the country of the first language tag that names one, else the
 * one where most people speak it.
 */
export function phoneRegion(chosen: string | null, tags: readonly string[]): string | null {
  if (chosen !== null) return chosen;
  const locales = tags.flatMap((tag) => localeOf(tag) ?? []);
  return locales.find(({ region }) => region)?.region ?? locales[0]?.maximize().region ?? null;
}

function localeOf(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag.replace('_', '-'));
  } catch {
    return null;
  }
}
