import { browser } from './browser.ts';
import { inBackground } from './in-background.ts';

export interface OmniboxLine {
  text: string;
  name: string;
  detail: string;
}

const most = 6;

/** The address bar's keyword: lines while the user types, and what he chose or typed in the end. */
export function serveOmnibox(
  suggest: (text: string, most: number) => Promise<OmniboxLine[]>,
  entered: (text: string) => void,
): void {
  browser.omnibox.onInputStarted.addListener(() =>
    browser.omnibox.setDefaultSuggestion({
      description: escaped(browser.i18n.getMessage('omnibox_hint')),
    }),
  );
  browser.omnibox.onInputChanged.addListener((text, show) =>
    inBackground('suggesting', async () => {
      const lines = await suggest(text, most);
      show(
        lines.slice(0, most).map(({ text: content, name, detail }) => ({
          content,
          description: escaped([name, detail].filter(Boolean).join(' — ')),
        })),
      );
    }),
  );
  browser.omnibox.onInputEntered.addListener((text) => entered(text));
}

/** Chromium reads a description as XML and refuses one that is not; Firefox shows it as it is. */
function escaped(description: string): string {
  const line = description.slice(0, 300).replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\uFFFE\uFFFF]/gu, ' ');
  return import.meta.env.FIREFOX
    ? line
    : line.replaceAll(/[<>&"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
