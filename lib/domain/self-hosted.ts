/** Webmails on people's own servers, by the id of their reader (lib/adapters/sites.ts), which is the name of their script as well. */
export const selfHosted = ['roundcube', 'sogo', 'owa'] as const;
export type SelfHosted = (typeof selfHosted)[number];

/** In the address before the fragment. Where somebody signs in to Exchange there is no mail yet. */
const signs: Readonly<Record<SelfHosted, RegExp>> = {
  roundcube: /[?&]_task=mail(&|$)/,
  sogo: /\/so\/[^/]+\/Mail\//,
  owa: /\/owa\/(?!auth\/)/i,
};

/**
 * Which of them an address may be of. Only a hint, for nothing: the readers look at the page themselves, and are only brought where
 * they may be needed.
 */
export function likelyWebmail(url: string): SelfHosted | null {
  const address = url.slice(0, 4_000).split('#')[0] ?? '';
  return selfHosted.find((webmail) => signs[webmail].test(address)) ?? null;
}
