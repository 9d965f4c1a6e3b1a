import { defineContentScript } from 'wxt/utils/define-content-script';

import { gmail } from '#lib/adapters/gmail.ts';

import { runMailScript } from './mail-script/run-mail-script.ts';

export default defineContentScript({
  // Written out, because the list of all hosts would go into the script; tests/bundle.test.ts compares them.
  matches: ['https://mail.google.com/*'],
  runAt: 'document_idle',
  // A message to the whole window would tell every page who we are; an event tells an older script as well.
  noScriptStartedPostMessage: true,
  main: (ctx) => runMailScript(ctx, [gmail]),
});
