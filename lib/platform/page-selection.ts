import { browser } from './browser.ts';

/** What is marked in a tab, in whichever of its frames; '' where nothing is, or where the gesture does not let us look. */
export async function selectionIn(tabId: number | undefined): Promise<string> {
  if (tabId === undefined) return '';
  try {
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

/** Runs in the page, so it can reach nothing of this file. */
function markedText(): string {
  return (document.getSelection()?.toString() ?? '').slice(0, 4_000);
}
