import { defineContentScript } from 'wxt/utils/define-content-script';

import { mailSites } from '#lib/adapters/sites.ts';

import { runMailScript } from './run-mail-script.ts';

/** Gmail, and whatever webmail of his own the user allowed (lib/platform/sites.ts registers it there). */
export default defineContentScript({
  // Written out, because the list of all hosts would go into the script; tests/bundle.test.ts compares them.
  matches: ['https://mail.google.com/*'],
  runAt: 'document_idle',
  // A message to the whole window would tell every page who we are; an event tells an older script as well.
  noScriptStartedPostMessage: true,
  main: (ctx) => runMailScript(ctx, mailSites),
});
