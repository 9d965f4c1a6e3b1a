import { defineContentScript } from 'wxt/utils/define-content-script';

import { sogo } from '#lib/adapters/sogo.ts';

import { runHostedScript } from './mail-script/run-hosted-script.ts';

/** SOGo on somebody's own server: lib/platform/sites.ts registers this script where it was found. */
export default defineContentScript({
  registration: 'runtime',
  runAt: 'document_idle',
  // As in gmail.content: a message to the whole window would tell every page who we are.
  noScriptStartedPostMessage: true,
  main: (ctx) => runHostedScript(ctx, sogo),
});
