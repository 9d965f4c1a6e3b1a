import type { SelfHosted } from '#lib/domain/self-hosted.ts';

import { fixedScripts, hostedScript, pageScript } from './mail-scripts.ts';

export interface Registration {
  script: string;
  matches: string[];
  excludeMatches: string[];
}

export interface Allowed {
  /** Patterns beyond those of the manifest's own scripts. */
  granted: readonly string[];
  /** Webmails that were found at people's own addresses. */
  webmails: readonly { webmail: SelfHosted; pattern: string }[];
  /** Patterns that the manifest's own scripts cover. */
  builtIn: readonly string[];
  /** Hosts where the user wants nothing read. */
  leaveAlone: readonly string[];
}

/** Patterns that mean every site; browsers spell them differently. */
const everySite = new Set(['https://*/*', 'http://*/*', '*://*/*', '<all_urls>']);
export const isEverySite = (pattern: string): boolean => everySite.has(pattern);

/** Webmails that may be read, by the script that reads them: those granted by name and those that "everywhere" brings. */
export function webmailsIn({ granted, webmails, builtIn }: Allowed): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const add = (script: string, pattern: string) => {
    if (isCovered(pattern, granted) && !builtIn.includes(pattern))
      found.set(script, [...(found.get(script) ?? []), pattern]);
  };
  for (const [host, script] of fixedScripts) add(script, `https://${host}/*`);
  for (const { webmail, pattern } of webmails) add(hostedScript(webmail), pattern);
  return found;
}

/** One script for each page: a webmail gets its reader, everything else that is granted what looks whether somebody may be there. */
export function registrationsFor(allowed: Allowed): Registration[] {
  const { granted, leaveAlone, builtIn } = allowed;
  const mail = webmailsIn(allowed);
  const left = patternsOf(leaveAlone);
  const excludeMatches = [...new Set([...builtIn, ...[...mail.values()].flat(), ...left])];
  const others = granted.filter((pattern) => !excludeMatches.includes(pattern));
  return [
    ...[...mail].map(([script, matches]) => ({ script, matches, excludeMatches: left })),
    ...(others.length > 0 ? [{ script: pageScript, matches: others, excludeMatches }] : []),
  ];
}

function isCovered(pattern: string, granted: readonly string[]): boolean {
  const scheme = pattern.split(':')[0] ?? '';
  return [pattern, `${scheme}://*/*`, '*://*/*', '<all_urls>'].some((one) => granted.includes(one));
}

/**
 * Hosts with all below them; an address in figures and a name without a dot have nothing below. What is no host is left out: one
 * such pattern, and the browser would register nothing at all.
 */
export const patternsOf = (hosts: readonly string[]): string[] =>
  hosts
    .filter((host) => URL.parse(`https://${host}`)?.hostname === host && !host.includes('*'))
    .map((host) => (/^[\d.]+$|:|^[^.]+$/.test(host) ? `*://${host}/*` : `*://*.${host}/*`));
