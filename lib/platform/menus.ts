import { browser, type Tabs } from './browser.ts';

/** One for each place, so that the browser makes no submenu of them. */
const menus = [
  { id: 'selection', contexts: ['selection'], title: 'menu_selection' },
  { id: 'link', contexts: ['link'], title: 'menu_link' },
  { id: 'page', contexts: ['page'], title: 'menu_page' },
] as const;

/** What was under the pointer. */
export type Pointed =
  | { kind: 'selection'; text: string }
  | { kind: 'link'; url: string }
  | { kind: 'page' };

/** Once for each installation and update: the browser keeps them. */
export async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const { id, contexts, title } of menus)
    browser.contextMenus.create({
      id,
      contexts: [...contexts],
      title: browser.i18n.getMessage(title),
      // Not on our own pages, where there is nothing to look up that is not there already.
      documentUrlPatterns: ['https://*/*', 'http://*/*'],
    });
}

export function onMenu(chosen: (pointed: Pointed, tab: Tabs.Tab | undefined) => void): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText, linkUrl }, tab) => {
    if (menuItemId === 'selection') chosen({ kind: 'selection', text: selectionText ?? '' }, tab);
    if (menuItemId === 'link') chosen({ kind: 'link', url: linkUrl ?? '' }, tab);
    if (menuItemId === 'page') chosen({ kind: 'page' }, tab);
  });
}
