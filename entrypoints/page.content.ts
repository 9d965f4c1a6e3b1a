import { defineContentScript } from 'wxt/utils/define-content-script';

import { runPageScript } from './page-script/run-page-script.ts';

/** Any page that the user looks at with Sidecard: after a gesture, or where he allowed it for good. Never in a private window. */
export default defineContentScript({
  registration: 'runtime',
  runAt: 'document_idle',
  // As in gmail.content: a message to the whole window would tell every page who we are.
  noScriptStartedPostMessage: true,
  main: (ctx) => runPageScript(ctx),
});
