import type { SelfHosted } from '#lib/domain/self-hosted.ts';

import { browser, type Runtime } from './browser.ts';
import { knownWebmails } from './known-webmails.ts';
import { isAmong, isPageLeftAlone } from './leave-alone.ts';
import { hostedScript, pageReaderScript, pageScript, scriptsFor } from './mail-scripts.ts';
import {
  type Allowed,
  isEverySite,
  patternsOf,
  registrationsFor,
  webmailsIn,
} from './registrations.ts';
import { originPattern } from './request-site.ts';
import { readSettings } from './settings.ts';
import { webmailHosts } from './webmail-hosts.ts';

/** Patterns that the manifest's own content scripts cover. */
export function builtInSites(): string[] {
  const scripts = browser.runtime.getManifest().content_scripts ?? [];
  return scripts.flatMap((script) => script.matches ?? []);
}

/** Hosts of webmails that the user allowed and does not want left alone, for decisions that cannot wait for an answer: a copy, made when the worker starts. */
const webmailHostsAllowed = new Set<string>();

export async function rememberAllowedHosts(): Promise<void> {
  const known = await allowed();
  webmailHostsAllowed.clear();
  for (const host of [...webmailsIn(known).values()].flat().map(hostOf))
    if (!isAmong(host.replace(/:\d+$/, ''), known.leaveAlone)) webmailHostsAllowed.add(host);
}

/** Whether a mail script runs at this address, as far as this worker knows already. */
export function isMailHost(url: string): boolean {
  const { host, hostname } = new URL(url);
  // Firefox's patterns have no port.
  if (webmailHostsAllowed.has(host) || webmailHostsAllowed.has(hostname)) return true;
  return isBuiltIn(url);
}

const isBuiltIn = (url: string): boolean =>
  builtInSites().some((pattern) => hostOf(pattern) === new URL(url).host);

const hostOf = (pattern: string): string => pattern.split('/')[2] ?? '';

async function allowed(): Promise<Allowed> {
  const [{ origins = [] }, webmails, { leaveAlone }] = await Promise.all([
    browser.permissions.getAll(),
    knownWebmails(),
    readSettings(),
  ]);
  const shipped: readonly string[] = webmailHosts;
  return {
    granted: origins.filter((pattern) => !shipped.includes(pattern)).sort(),
    webmails: webmails.map(({ origin, webmail }) => ({ webmail, pattern: originPattern(origin) })),
    builtIn: builtInSites(),
    leaveAlone,
  };
}

/** Patterns beyond those of the manifest. */
export const grantedPatterns = async (): Promise<readonly string[]> => (await allowed()).granted;

/** What the user allowed beyond the built-in webmails, by match pattern. */
export interface GrantedSites {
  webmails: string[];
  others: string[];
  everywhere: boolean;
}

export async function grantedSites(): Promise<GrantedSites> {
  const known = await allowed();
  const named = known.granted.filter((pattern) => !isEverySite(pattern));
  const webmails = new Set([...webmailsIn(known).values()].flat());
  return {
    webmails: named.filter((pattern) => webmails.has(pattern)),
    others: named.filter((pattern) => !webmails.has(pattern)),
    everywhere: known.granted.some(isEverySite),
  };
}

const registration = 'granted';

/** Makes the registered content scripts equal to what is granted: the permission is the only list there is. */
export const registerGrantedSites = (): Promise<void> =>
  navigator.locks.request(registration, async () => {
    await rememberAllowedHosts();
    const wanted = registrationsFor(await allowed());
    const registered = await browser.scripting.getRegisteredContentScripts();
    const ids = registered.map(({ id }) => id);
    if (ids.length > 0) await browser.scripting.unregisterContentScripts({ ids });
    await browser.scripting.registerContentScripts(
      wanted.map(({ script, matches, excludeMatches }) => ({
        id: `${registration}:${script}`,
        matches,
        ...(excludeMatches.length > 0 && { excludeMatches }),
        js: [script],
        runAt: 'document_idle',
        persistAcrossSessions: true,
      })),
    );
  });

const everySite = { origins: ['https://*/*', 'http://*/*'] };

/** Must be called in a gesture's handler, before anything is awaited. */
export const requestEverySite = (): Promise<boolean> => browser.permissions.request(everySite);

export const isSiteGranted = (origin: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [originPattern(origin)] });

export const forgetSite = (pattern: string): Promise<boolean> =>
  browser.permissions.remove({ origins: [pattern] });

/** Sites that were allowed by name stay so. */
export async function forgetEverySite(): Promise<boolean> {
  const { origins = [] } = await browser.permissions.getAll();
  return browser.permissions.remove({ origins: origins.filter(isEverySite) });
}

/** Calls back when the user allows or forgets a site, here or in the browser's own settings. */
export function watchSites(changed: () => void): void {
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
}

/** Starts the scripts in pages that were open before they were allowed or before the extension was updated. */
export async function startInOpenTabs(patterns: readonly string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...patterns], status: 'complete' });
  await Promise.allSettled(
    tabs.map(async ({ id: tabId, url }) => {
      if (tabId === undefined || url === undefined) return;
      // The browser leaves those out only where it starts the scripts itself.
      if (!isBuiltIn(url) && (await isPageLeftAlone(url))) return;
      const scripts = scriptsFor(url);
      // Elsewhere it is only looked whether there is something to read, or a webmail.
      const files = isMailHost(url)
        ? scripts.filter((file) => file !== pageReaderScript)
        : scripts.slice(-1).map((file) => (file === pageReaderScript ? pageScript : file));
      if (files.length > 0) await browser.scripting.executeScript({ target: { tabId }, files });
    }),
  );
}

/** Ends what looks through and reads pages in the tabs of sites that are to be left alone from now on. */
export async function leaveOpenTabs(hosts: readonly string[]): Promise<void> {
  const url = patternsOf(hosts);
  const tabs = url.length > 0 ? await browser.tabs.query({ url }) : [];
  await Promise.allSettled(
    tabs.map(({ id: tabId }) =>
      tabId === undefined
        ? Promise.resolve()
        : browser.scripting.executeScript({ target: { tabId }, func: leavePage }),
    ),
  );
}

/** Runs in the page, so it can reach nothing of this file (lib/page/one-reader.ts). */
function leavePage(): void {
  globalThis.sidecardReader?.leave?.();
}

/** Brings the reader of a webmail on somebody's own server to a tab; true where it reads its page. */
export async function findWebmail(tabId: number, webmail: SelfHosted): Promise<boolean> {
  const [outcome] = await browser.scripting.executeScript({
    target: { tabId },
    files: [hostedScript(webmail)],
  });
  return outcome?.result === true;
}

/** Brings the reader of any page to the document that asks for it, which its permission or the user's gesture let our script into. */
export async function bringPageReader({
  tab,
  url,
  frameId = 0,
}: Pick<Runtime.MessageSender, 'tab' | 'url' | 'frameId'>): Promise<void> {
  if (tab?.id === undefined || (await isPageLeftAlone(url))) return;
  await browser.scripting.executeScript({
    target: { tabId: tab.id, frameIds: [frameId] },
    files: [pageReaderScript],
  });
}
