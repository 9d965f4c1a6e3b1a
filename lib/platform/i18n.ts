import type { Settings } from '#lib/domain/settings.ts';

import { browser } from './browser.ts';

export const languages = ['en', 'zh_TW', 'zh_CN'] as const;
export type Language = (typeof languages)[number];

/** The shipped catalogue that fits the browser's language best. */
export function languageFor(tag: string): Language {
  const { language, script, region } = new Intl.Locale(tag.replace('_', '-')).maximize();
  if (language !== 'zh') return 'en';
  return script === 'Hant' || region === 'TW' || region === 'HK' ? 'zh_TW' : 'zh_CN';
}

/**
 * The texts of the chosen language, from the extension's own package. The browser's `i18n` follows the browser alone,
 * and the user may choose another.
 */
export async function loadTexts(
  settings: Pick<Settings, 'language'>,
): Promise<{ tag: string; texts: Record<string, { message: string }> }> {
  const language = settings.language ?? languageFor(browser.i18n.getUILanguage());
  const answer = await fetch(browser.runtime.getURL(`/_locales/${language}/messages.json`));
  return {
    tag: language.replace('_', '-'),
    texts: (await answer.json()) as Record<string, { message: string }>,
  };
}
