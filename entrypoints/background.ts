import { defineBackground } from 'wxt/utils/define-background';

import { answerRequests } from '#lib/messaging/answer.ts';
import { tellPage } from '#lib/messaging/page-commands.ts';
import { summonSidebar } from '#lib/messaging/summon-sidebar.ts';
import { browser } from '#lib/platform/browser.ts';
import { inBackground } from '#lib/platform/in-background.ts';
import { ensureInstallSecret } from '#lib/platform/install-secret.ts';
import {
  builtInSites,
  grantedSites,
  isSiteGranted,
  registerGrantedSites,
  rememberAllowedHosts,
  startInOpenTabs,
} from '#lib/platform/sites.ts';
import { followUndockedSites } from '#lib/platform/undocked-sites.ts';
import { openWorkspace } from '#lib/platform/workspace.ts';

import { followOutbox, mailWasSent, mailWasTakenBack } from './sent-mail/log-sent-mails.ts';

export default defineBackground(() => {
  inBackground('reading the permissions', rememberAllowedHosts);
  inBackground('reading where the sidebar stands', followUndockedSites);
  followOutbox();
  browser.runtime.onInstalled.addListener(({ reason }) => {
    inBackground('installation', async () => {
      await ensureInstallSecret();
      await registerGrantedSites();
      await startInOpenTabs([...builtInSites(), ...(await grantedSites())]);
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
  browser.action.onClicked.addListener((tab) => summonSidebar(tab, 'toggleSidebar'));
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'open-sidebar') summonSidebar(tab, 'focusSidebar');
    if (command === 'log-mail' && tab?.id !== undefined) {
      const { id } = tab;
      inBackground('log the open mail', () => tellPage(id, 'logMail'));
    }
  });
  answerRequests(
    {
      'workspace/open': async ({ page }) => {
        await openWorkspace(page);
        return null;
      },
      'site/granted': ({ origin }) => isSiteGranted(origin),
      'mail/sent': ({ mail, due }, sender) => mailWasSent(mail, due, sender),
      'mail/undone': ({ mail }, sender) => mailWasTakenBack(mail, sender),
    },
    (error, name) => inBackground(name, () => Promise.reject(error)),
  );
});
