/**
 * Which script reads which webmail, by the name that WXT gives it. A webmail at a fixed address has one of its own, so that its
 * pages carry one reader; any other address may only be a webmail on somebody's own server.
 */
const scriptByHost: Readonly<Record<string, string>> = {
  'mail.google.com': 'gmail',
  'outlook.live.com': 'outlook',
  'outlook.cloud.microsoft': 'outlook',
  'outlook.office.com': 'outlook',
  'outlook.office365.com': 'outlook',
  'partner.outlook.cn': 'outlook',
  'app.fastmail.com': 'fastmail',
  'betaapp.fastmail.com': 'fastmail',
  'mail.yahoo.com': 'yahoo',
};

const hosted = 'hosted';
const path = (name: string) => `/content-scripts/${name}.js`;

/** For a host that the user allowed, or that a match pattern names. */
export const mailScriptFor = (host: string): string =>
  path(Object.hasOwn(scriptByHost, host) ? (scriptByHost[host] ?? hosted) : hosted);

/** Every one. For tabs whose address is not known: each ends at once where it reads nothing. */
export const mailScripts: readonly string[] = [
  ...new Set([...Object.values(scriptByHost), hosted]),
].map(path);
