import { browser } from './browser.ts';

/** A key chord of the browser's own list; empty when none is set. */
export interface KeyBinding {
  name: string;
  /** What it does, in the browser's language. */
  does: string;
  chord: string;
}

export async function keyBindings(): Promise<KeyBinding[]> {
  const commands = await browser.commands.getAll();
  return commands.map(({ name = '', description = '', shortcut = '' }) => ({
    name,
    does: description,
    chord: shortcut,
  }));
}

/** Where the user changes them. Firefox opens its page itself; Chromium's cannot be linked to, but opened as a tab. */
export async function openKeySettings(): Promise<void> {
  const commands = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
