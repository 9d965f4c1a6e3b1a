import { likelyWebmail, type SelfHosted } from '#lib/domain/self-hosted.ts';

/**
 * Which script reads which webmail, by the name that WXT gives it. A webmail at a fixed address has one of its own, so that its
 * pages carry one reader; any other address may be a webmail on somebody's own server, or just a page.
 */
const scriptByHost: Readonly<Record<string, string>> = {
  'mail.google.com': 'gmail',
  'outlook.live.com': 'outlook',
  'outlook.cloud.microsoft': 'outlook',
  'outlook.office.com': 'outlook',
  'outlook.office365.com': 'outlook',
  'partner.outlook.cn': 'outlook',
  'mail.proton.me': 'proton',
  'app.fastmail.com': 'fastmail',
  'betaapp.fastmail.com': 'fastmail',
  'mail.yahoo.com': 'yahoo',
};

const path = (name: string) => `/content-scripts/${name}.js`;

/** The script of a webmail on somebody's own server. */
export const hostedScript = (webmail: SelfHosted): string => path(webmail);
/** Looks whether any page may name somebody. */
export const pageScript = '/page.js';
/** Reads it, where that one has found a reason to or a sidebar looks. */
export const pageReaderScript = '/page-reader.js';

/** Webmails that are at one address for everybody, and the script of each. */
export const fixedScripts: ReadonlyMap<string, string> = new Map(
  Object.entries(scriptByHost).map(([host, name]) => [host, path(name)]),
);

/**
 * What reads the page in a tab: the webmail's own script; elsewhere the reader of any page, and before it the one of the webmail
 * that may be there, for which it makes way. Each ends at once where it reads nothing.
 */
export const scriptsFor = (url: string | undefined): string[] => {
  const fixed = fixedScripts.get(URL.parse(url ?? '')?.host ?? '');
  if (fixed !== undefined) return [fixed];
  const webmail = likelyWebmail(url ?? '');
  return webmail ? [hostedScript(webmail), pageReaderScript] : [pageReaderScript];
};
