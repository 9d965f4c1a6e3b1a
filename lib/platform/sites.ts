import { browser } from './browser.ts';
import { mailScriptFor, mailScripts } from './mail-scripts.ts';
import { webmailHosts } from './webmail-hosts.ts';

/** The match pattern by which an origin is asked for, granted and registered. Firefox has no ports in patterns. */
export function originPattern(origin: string): string {
  const { protocol, hostname, host } = new URL(origin);
  return import.meta.env.FIREFOX ? `${protocol}//${hostname}/*` : `${protocol}//${host}/*`;
}

/** Patterns that the manifest's own content scripts cover. */
export function builtInSites(): string[] {
  const scripts = browser.runtime.getManifest().content_scripts ?? [];
  return scripts.flatMap((script) => script.matches ?? []);
}

/** Hosts that the user allowed, for decisions that cannot wait for an answer: a copy, made when the worker starts. */
const allowedHosts = new Set<string>();

export async function rememberAllowedHosts(): Promise<void> {
  const granted = await grantedSites();
  allowedHosts.clear();
  for (const pattern of granted) allowedHosts.add(hostOf(pattern));
}

/** Whether the mail script runs at this address, as far as this worker knows already. */
export function isMailHost(url: string): boolean {
  const { host, hostname } = new URL(url);
  // Firefox's patterns have no port.
  if (allowedHosts.has(host) || allowedHosts.has(hostname)) return true;
  return builtInSites().some((pattern) => hostOf(pattern) === host);
}

const hostOf = (pattern: string): string => pattern.split('/')[2] ?? '';

/** Patterns of the webmails that the user allowed beyond the built-in ones. */
export async function grantedSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const shipped: readonly string[] = webmailHosts;
  return origins.filter((origin) => !shipped.includes(origin)).sort();
}

const registration = 'granted-webmail';

/** Makes the registered content scripts equal to what is granted: the permission is the only list there is. */
export const registerGrantedSites = (): Promise<void> =>
  navigator.locks.request(registration, async () => {
    await rememberAllowedHosts();
    const wanted = new Map<string, string[]>();
    for (const pattern of await grantedSites()) {
      const script = mailScriptFor(hostOf(pattern));
      wanted.set(script, [...(wanted.get(script) ?? []), pattern]);
    }
    const registered = await browser.scripting.getRegisteredContentScripts();
    const ids = registered.map(({ id }) => id);
    if (ids.length > 0) await browser.scripting.unregisterContentScripts({ ids });
    await browser.scripting.registerContentScripts(
      [...wanted].map(([script, matches]) => ({
        id: `${registration}:${script}`,
        matches,
        js: [script],
        runAt: 'document_idle',
        persistAcrossSessions: true,
      })),
    );
  });

/** Must be called in a gesture's handler, before anything is awaited. */
export const requestSite = (origin: string): Promise<boolean> =>
  browser.permissions.request({ origins: [originPattern(origin)] });

export const isSiteGranted = (origin: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [originPattern(origin)] });

export const forgetSite = (pattern: string): Promise<boolean> =>
  browser.permissions.remove({ origins: [pattern] });

/** Calls back when the user allows or forgets a site, here or in the browser's own settings. */
export function watchSites(changed: () => void): void {
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
}

/** Starts the mail script in pages that were open before it was allowed or before the extension was updated. */
export async function startInOpenTabs(patterns: readonly string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...patterns], status: 'complete' });
  const ids = tabs.flatMap(({ id }) => id ?? []);
  await Promise.allSettled(
    ids.map((tabId) =>
      browser.scripting.executeScript({ target: { tabId }, files: [...mailScripts] }),
    ),
  );
}
