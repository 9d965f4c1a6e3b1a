import { browser } from './browser.ts';

/*
 * The one number on the toolbar. For a tab: how many people on its page are known. Where a page has none: how many follow-ups
 * are overdue. The colour and the title say which of the two it is.
 */
const known = { color: '#1d4ed8', title: 'badge_known' } as const;
const overdue = { color: '#b91c1c', title: 'badge_overdue' } as const;

/** 0 gives the tab back to the number for all. The browser forgets it with the page. */
export async function showKnownPeople(tabId: number, count: number): Promise<void> {
  // Null, as '' would be a badge without a text in Firefox.
  const text = count > 0 ? shown(count) : null;
  await Promise.all([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: (count > 0 ? known : overdue).color }),
    browser.action.setTitle({ tabId, title: titled(known.title, count) }),
  ]);
}

/** On every tab whose page names nobody known. */
export async function showOverdue(count: number): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ text: count > 0 ? shown(count) : '' }),
    browser.action.setBadgeBackgroundColor({ color: overdue.color }),
    browser.action.setTitle({ title: titled(overdue.title, count) }),
  ]);
}

/** Four characters fit. */
const shown = (count: number): string => (count > 999 ? '999+' : String(count));

function titled(key: string, count: number): string {
  if (count === 0) return browser.i18n.getMessage('toolbar_title');
  return browser.i18n.getMessage(count === 1 ? `${key}_one` : `${key}_other`, [String(count)]);
}
