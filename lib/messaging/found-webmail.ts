import type { SelfHosted } from '#lib/domain/self-hosted.ts';
import type { Runtime } from '#lib/platform/browser.ts';
import { rememberWebmail } from '#lib/platform/known-webmails.ts';
import { isPageLeftAlone } from '#lib/platform/leave-alone.ts';
import { findWebmail, isSiteGranted, registerGrantedSites } from '#lib/platform/sites.ts';

/** Brings a webmail's reader to a page that looks like one. Where the site is allowed for good, it is there at once next time. */
export async function lookForWebmail(
  webmail: SelfHosted,
  { tab, url, frameId }: Runtime.MessageSender,
): Promise<void> {
  const origin = URL.parse(url ?? '')?.origin;
  if (tab?.id === undefined || !origin || frameId !== 0) return;
  if (await isPageLeftAlone(url)) return;
  if (!(await findWebmail(tab.id, webmail)) || !(await isSiteGranted(origin))) return;
  if (await rememberWebmail({ origin, webmail })) await registerGrantedSites();
}
