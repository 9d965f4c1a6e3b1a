/*
 * Whether an address may be that of a webmail on somebody's own server. Only a hint, for nothing: the readers of those webmails
 * (lib/adapters/sites.ts) look at the page themselves, and are only brought where they may be needed.
 */
const roundcube = /[?&]_task=mail(&|$)/;
const sogo = /\/so\/[^/]+\/Mail\//;
const exchange = /\/owa\//i;

export const looksLikeWebmail = (url: string): boolean =>
  [roundcube, sogo, exchange].some((sign) => sign.test(url.slice(0, 4_000).split('#')[0] ?? ''));
