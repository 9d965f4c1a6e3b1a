import { browser, type Tabs } from './browser.ts';
import { isPageLeftAlone } from './leave-alone.ts';

/**
 * What is marked in a tab, in whichever of its frames; '' where nothing is, where the gesture does not let us look, or where
 * nothing is to be read.
 */
export async function selectionIn(tab: Tabs.Tab | undefined): Promise<string> {
  const tabId = tab?.id;
  if (tabId === undefined || tab?.incognito === true) return '';
  try {
    if (await isPageLeftAlone(tab?.url)) return '';
    const frames = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: markedText,
    });
    const texts = frames.map(({ result }) => (typeof result === 'string' ? result.trim() : ''));
    return texts.find((text) => text !== '') ?? '';
  } catch {
    return '';
  }
}

/** Runs in the page, so it can reach nothing of this file. Where somebody signs in, nothing is read. */
function markedText(): string {
  if (document.querySelector('input[type="password"]') !== null) return '';
  return (document.getSelection()?.toString() ?? '').slice(0, 4_000);
}
