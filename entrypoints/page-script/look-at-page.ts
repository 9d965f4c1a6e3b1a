import { isInPage, mayBeIn } from '#lib/adapters/page-reach.ts';
import { likelyWebmail } from '#lib/domain/self-hosted.ts';
import { ask } from '#lib/messaging/ask.ts';
import { lookForPeople } from '#lib/page/look-for-people.ts';
import { borrowPage } from '#lib/page/one-reader.ts';
import { browser } from '#lib/platform/browser.ts';
import { inBackground } from '#lib/platform/in-background.ts';

/** Beyond whether the window is private nothing is asked of the browser, which would cost more than all the rest, before somebody may be there. */
export function lookAtPage(): void {
  if (browser.extension.inIncognitoContext === true) return;
  let stop: (() => void) | undefined;
  if (!borrowPage(() => stop?.())) return;
  stop = lookForPeople({
    document,
    isInPage: (sign) => isInPage(document, sign),
    mayBeIn,
    webmail(url) {
      const webmail = likelyWebmail(url);
      if (webmail && isOurs())
        inBackground('finding a webmail', () => ask('page/webmail', { webmail }));
      return webmail !== null;
    },
    found() {
      if (isOurs()) inBackground('reading the page', () => ask('page/reader', {}));
      else stop?.();
    },
  });
}

/** False when we were updated or disabled meanwhile. */
const isOurs = (): boolean => Boolean(browser.runtime?.id);
