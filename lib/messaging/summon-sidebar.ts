import type { Tabs } from '#lib/platform/browser.ts';
import { inBackground } from '#lib/platform/in-background.ts';
import { openSidePanel } from '#lib/platform/side-panel.ts';
import { isMailHost } from '#lib/platform/sites.ts';
import { isUndocked } from '#lib/platform/undocked-sites.ts';

import { type PageCommand, tellPage } from './page-commands.ts';

/**
 * Toolbar and key: the docked sidebar where there is one, the browser's side panel everywhere else. The panel opens
 * only as the first statement of the gesture's handler, so this decides by the address alone.
 */
export function summonSidebar(tab: Tabs.Tab | undefined, command: PageCommand): void {
  const { id, url } = tab ?? {};
  if (id === undefined) return;
  const isDocked = url !== undefined && isMailHost(url) && !isUndocked(url);
  if (isDocked) inBackground('summon the sidebar', () => tellPage(id, command));
  else inBackground('open the side panel', () => openSidePanel(id));
}
