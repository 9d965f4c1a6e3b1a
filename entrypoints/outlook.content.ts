import { defineContentScript } from 'wxt/utils/define-content-script';

import { outlook } from '#lib/adapters/outlook.ts';
import { outlookHosts } from '#lib/platform/webmail-hosts.ts';

import { runMailScript } from './mail-script/run-mail-script.ts';

/** A script of its own, so that no other webmail's page pays for this reader. */
export default defineContentScript({
  matches: [...outlookHosts],
  runAt: 'document_idle',
  // As in gmail.content: a message to the whole window would tell every page who we are.
  noScriptStartedPostMessage: true,
  main: (ctx) => runMailScript(ctx, [outlook]),
});
