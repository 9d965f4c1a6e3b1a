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

export const hostedScript = path('hosted');
export const pageScript = path('page');

/** Webmails that are at one address for everybody, and the script of each. */
export const fixedScripts: ReadonlyMap<string, string> = new Map(
  Object.entries(scriptByHost).map(([host, name]) => [host, path(name)]),
);

/**
 * What to start in a tab: the webmail's own script, or the reader of webmails on people's own servers and then the one of
 * any page, which makes way for it. Each ends at once where it reads nothing.
 */
export const scriptsFor = (url: string | undefined): string[] => {
  const fixed = url === undefined ? undefined : fixedScripts.get(URL.parse(url)?.host ?? '');
  return fixed === undefined ? [hostedScript, pageScript] : [fixed];
};
