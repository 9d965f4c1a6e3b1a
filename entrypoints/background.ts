import { defineBackground } from 'wxt/utils/define-background';

import { suggest } from '#lib/crm/suggest.ts';
import { beginsQuickLog } from '#lib/domain/quick-words.ts';
import { textOfLink } from '#lib/domain/text-of-link.ts';
import { answerRequests } from '#lib/messaging/answer.ts';
import { lookForWebmail } from '#lib/messaging/found-webmail.ts';
import { takeHandedOver } from '#lib/messaging/hand-over.ts';
import { countKnownPeople, followGrants } from '#lib/messaging/known-people.ts';
import { tellPage } from '#lib/messaging/page-commands.ts';
import { summonFor, summonFromAddressBar, summonSidebar } from '#lib/messaging/summon-sidebar.ts';
import { backgroundStore } from '#lib/platform/background-store.ts';
import { browser } from '#lib/platform/browser.ts';
import { inBackground } from '#lib/platform/in-background.ts';
import { ensureInstallSecret } from '#lib/platform/install-secret.ts';
import { createMenus, onMenu } from '#lib/platform/menus.ts';
import { serveOmnibox } from '#lib/platform/omnibox.ts';
import { selectionIn } from '#lib/platform/page-selection.ts';
import { watchSettings } from '#lib/platform/settings.ts';
import {
  bringPageReader,
  builtInSites,
  grantedPatterns,
  isSiteGranted,
  leaveOpenTabs,
  registerGrantedSites,
  rememberAllowedHosts,
  startInOpenTabs,
} from '#lib/platform/sites.ts';
import { followUndockedSites } from '#lib/platform/undocked-sites.ts';
import { openWorkspace } from '#lib/platform/workspace.ts';

import { followReminders, remind } from './reminders/remind.ts';
import { followOutbox, mailWasSent, mailWasTakenBack } from './sent-mail/log-sent-mails.ts';

export default defineBackground(() => {
  inBackground('reading the permissions', rememberAllowedHosts);
  inBackground('reading where the sidebar stands', followUndockedSites);
  followOutbox();
  followReminders();
  followGrants();
  browser.runtime.onInstalled.addListener(({ reason }) => {
    inBackground('making the menus', createMenus);
    inBackground('installation', async () => {
      await ensureInstallSecret();
      await registerGrantedSites();
      await startInOpenTabs([...builtInSites(), ...(await grantedPatterns())]);
      if (reason === 'install') await openWorkspace('welcome');
    });
  });
  browser.runtime.onStartup.addListener(() => {
    inBackground('start of the browser', registerGrantedSites);
  });
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    inBackground('a site was allowed', async () => {
      await registerGrantedSites();
      await startInOpenTabs(origins);
    });
  });
  browser.permissions.onRemoved.addListener(() => {
    inBackground('a site was forgotten', registerGrantedSites);
  });
  // Among them the sites to be left alone.
  watchSettings(({ leaveAlone }, before) =>
    inBackground('the settings changed', async () => {
      await registerGrantedSites();
      await leaveOpenTabs(leaveAlone.filter((host) => !before.leaveAlone.includes(host)));
    }),
  );
  browser.action.onClicked.addListener((tab) => summonSidebar(tab, 'toggleSidebar'));
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'open-sidebar') summonSidebar(tab, 'focusSidebar');
    if (command === 'look-up') summonFor(tab, 'lookUp', () => selectionIn(tab));
    if (command === 'today') summonFor(tab, 'today', () => Promise.resolve(''));
    if (command === 'log-mail' && tab?.id !== undefined) {
      const { id } = tab;
      inBackground('log the open mail', () => tellPage(id, 'logMail'));
    }
  });
  onMenu((pointed, tab) => {
    if (pointed.kind === 'page') return void summonSidebar(tab, 'focusSidebar');
    const text = pointed.kind === 'link' ? textOfLink(pointed.url) : pointed.text;
    summonFor(tab, 'lookUp', () => Promise.resolve(text ?? ''));
  });
  serveOmnibox(
    async (text, most) => {
      const store = beginsQuickLog(text) ? null : await backgroundStore();
      return store ? suggest(store, text, most) : [];
    },
    (text) =>
      inBackground('opening the sidebar from the address bar', () =>
        summonFromAddressBar({ kind: beginsQuickLog(text) ? 'quick' : 'lookUp', text }),
      ),
  );
  answerRequests(
    {
      'workspace/open': async ({ page }) => {
        await openWorkspace(page);
        return null;
      },
      'site/granted': ({ origin }) => isSiteGranted(origin),
      'mail/sent': ({ mail, due }, sender) => mailWasSent(mail, due, sender),
      'mail/undone': ({ mail }, sender) => mailWasTakenBack(mail, sender),
      'page/webmail': async ({ webmail }, sender) => {
        await lookForWebmail(webmail, sender);
        return null;
      },
      'page/reader': async (_, sender) => {
        await bringPageReader(sender);
        return null;
      },
      'reminders/plan': async () => {
        await remind();
        return null;
      },
      'people/known': ({ people }, sender) => countKnownPeople(people, sender),
      'handOver/take': ({ windowId }, sender) => takeHandedOver(sender, windowId),
    },
    (error, name) => inBackground(name, () => Promise.reject(error)),
  );
});
