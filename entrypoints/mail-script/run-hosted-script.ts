import type { ContentScriptContext } from 'wxt/utils/content-script-context';

import type { SiteAdapter } from '#lib/adapters/site-adapter.ts';
import { likelyWebmail } from '#lib/domain/self-hosted.ts';
import { ask } from '#lib/messaging/ask.ts';
import { inBackground } from '#lib/platform/in-background.ts';

import { runMailScript } from './run-mail-script.ts';

/**
 * As `runMailScript`, for one webmail on somebody's own server. A server may have two at one address: where this one is not, the
 * other's script is asked for, because the script of any page is not there any more to do it.
 */
export async function runHostedScript(
  ctx: ContentScriptContext,
  site: SiteAdapter,
): Promise<boolean> {
  if (await runMailScript(ctx, [site])) return true;
  const webmail = likelyWebmail(location.href);
  if (webmail && webmail !== site.id)
    inBackground('finding a webmail', () => ask('page/webmail', { webmail }));
  return false;
}
