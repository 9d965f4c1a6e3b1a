import { defineContentScript } from 'wxt/utils/define-content-script';

import { proton } from '#lib/adapters/proton.ts';

import { runMailScript } from './mail-script/run-mail-script.ts';

/** Proton Mail, once its user has allowed it: lib/platform/sites.ts registers this script there. */
export default defineContentScript({
  registration: 'runtime',
  runAt: 'document_idle',
  // As in gmail.content: a message to the whole window would tell every page who we are.
  noScriptStartedPostMessage: true,
  main: (ctx) => runMailScript(ctx, [proton]),
});
