import { defineContentScript } from 'wxt/utils/define-content-script';

import { owa } from '#lib/adapters/owa.ts';

import { runHostedScript } from './mail-script/run-hosted-script.ts';

/** Exchange's own webmail on somebody's own server: lib/platform/sites.ts registers this script where it was found. */
export default defineContentScript({
  registration: 'runtime',
  runAt: 'document_idle',
  // As in gmail.content: a message to the whole window would tell every page who we are.
  noScriptStartedPostMessage: true,
  main: (ctx) => runHostedScript(ctx, owa),
});
