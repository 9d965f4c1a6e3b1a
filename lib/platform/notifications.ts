import { browser } from './browser.ts';

export interface Reminder {
  /** Shown once under one id: a second one takes the place of the first. */
  id: string;
  title: string;
  message: string;
  /** What can be done at once, at most two; Firefox 153 knows no buttons. */
  buttons: readonly string[];
}

export function showReminder({ id, title, message, buttons }: Reminder): Promise<string> {
  const options = {
    type: 'basic' as const,
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title,
    message,
    ...(!import.meta.env.FIREFOX && { buttons: buttons.map((label) => ({ title: label })) }),
  };
  return browser.notifications.create(id, options);
}

/** Calls back with the id of the reminder; `button` is the number of the one that was pressed, null for the rest of it. */
export function onReminder(pressed: (id: string, button: number | null) => void): void {
  browser.notifications.onClicked.addListener((id) => pressed(id, null));
  // Undefined in Firefox.
  browser.notifications.onButtonClicked?.addListener((id, button) => pressed(id, button));
}

export const takeReminderAway = (id: string): Promise<boolean> => browser.notifications.clear(id);
