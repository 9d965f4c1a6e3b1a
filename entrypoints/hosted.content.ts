import { defineContentScript } from 'wxt/utils/define-content-script';

import { hostedSites } from '#lib/adapters/sites.ts';

import { runMailScript } from './mail-script/run-mail-script.ts';

/** Webmail on a server of one's own, at whatever address the user allowed: lib/platform/sites.ts registers it there. */
export default defineContentScript({
  registration: 'runtime',
  runAt: 'document_idle',
  // As in gmail.content: a message to the whole window would tell every page who we are.
  noScriptStartedPostMessage: true,
  main: (ctx) => runMailScript(ctx, hostedSites),
});
