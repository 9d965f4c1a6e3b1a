import type { ContentScriptContext } from 'wxt/utils/content-script-context';

import type { Sending, SiteAdapter } from '#lib/adapters/site-adapter.ts';
import { ask } from '#lib/messaging/ask.ts';
import { onPageCommand } from '#lib/messaging/page-commands.ts';
import { tabLinkName } from '#lib/messaging/tab-link-name.ts';
import { tabEnd } from '#lib/page/link-ends.ts';
import { startMailPage } from '#lib/page/mail-page.ts';
import { watchSent } from '#lib/page/watch-sent.ts';
import { takePage } from '#lib/page/one-reader.ts';
import { browser } from '#lib/platform/browser.ts';
import { changeDockState, dockState, watchDockState } from '#lib/platform/dock-state.ts';
import { inBackground } from '#lib/platform/in-background.ts';
import { installSecret } from '#lib/platform/install-secret.ts';
import { noteHealth } from '#lib/platform/note-health.ts';

/**
 * Reads the page and docks the sidebar, if it is one of `sites`, and says whether it is. Each script brings only the readers that
 * its pages need.
 */
export async function runMailScript(
  ctx: ContentScriptContext,
  sites: readonly SiteAdapter[],
): Promise<boolean> {
  const { origin, href } = location;
  const adapter = sites.find((site) => site.matches?.(href) ?? site.detect?.(document, href));
  if (!adapter) return false;
  const leavePage = takePage();
  ctx.onInvalidated(leavePage);
  const shipped = browser.runtime.getManifest().content_scripts ?? [];
  const builtIn = shipped.some(({ matches }) => matches?.includes(`${origin}/*`));
  const privateWindow = browser.extension.inIncognitoContext === true;
  // Without the site's permission a frame of ours would get a storage of its own, so it is not docked there.
  const mayDock = builtIn || (await ask('site/granted', { origin }));
  const state = await dockState(origin);
  if (ctx.isInvalid) return false;

  const page = startMailPage({
    window,
    adapter,
    privateWindow,
    sidebar: {
      url: browser.runtime.getURL('/sidepanel.html'),
      origin: new URL(browser.runtime.getURL('/')).origin,
    },
    texts: {
      title: browser.i18n.getMessage('dock_title'),
      show: browser.i18n.getMessage('dock_show'),
      resize: browser.i18n.getMessage('dock_resize'),
    },
    secret: installSecret,
    state: mayDock ? state : { ...state, where: 'browser' },
    saveState: (change) => void changeDockState(origin, change),
    saveHealth: (report) => void noteHealth(adapter.id, report),
  });
  const unfollow = adapter.sending && !privateWindow ? followSent(adapter, adapter.sending) : null;
  const unwatch = watchDockState(origin, (next) => {
    if (mayDock) page.stateChanged(next);
  });
  const deaf = onPageCommand((command) => page.obey(command));
  browser.runtime.onConnect.addListener((port) => {
    if (port.name === tabLinkName && port.sender?.id === browser.runtime.id)
      page.connect(tabEnd(port));
  });
  // Updated or disabled: what is left of this version must not stay in the page.
  ctx.onInvalidated(() => {
    page.stop();
    unfollow?.();
    if (!browser.runtime?.id) return;
    unwatch();
    deaf();
  });
  return true;
}

/** Tells the background what has gone out; whether it is logged is decided there. */
const followSent = (adapter: SiteAdapter, sending: Sending): (() => void) =>
  watchSent(
    window,
    { ...adapter, sending },
    {
      sent: (mail, due) =>
        inBackground('telling what was sent', () => ask('mail/sent', { mail, due })),
      undone: (mail) =>
        inBackground('telling what was taken back', () => ask('mail/undone', { mail })),
    },
  );
