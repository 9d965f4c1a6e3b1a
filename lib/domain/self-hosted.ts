/** Webmails on people's own servers, by the id of their reader (lib/adapters/sites.ts), which is the name of their script as well. */
export const selfHosted = ['roundcube', 'sogo', 'owa'] as const;
export type SelfHosted = (typeof selfHosted)[number];

/**
 * A word of the address in small letters, and how it must stand in what comes before the fragment. The word is looked for first: any
 * page pays for expressions that it need not have. Where somebody signs in to Exchange there is no mail yet.
 */
const signs: Readonly<Record<SelfHosted, readonly [word: string, sign: RegExp]>> = {
  roundcube: ['_task=mail', /[?&]_task=mail(&|$)/],
  sogo: ['/so/', /\/so\/[^/]+\/Mail\//],
  owa: ['/owa/', /\/owa\/(?!auth\/)/i],
};

/**
 * Which of them an address may be of. Only a hint, for nothing: the readers look at the page themselves, and are only brought where
 * they may be needed.
 */
export function likelyWebmail(url: string): SelfHosted | null {
  const address = url.slice(0, 4_000).split('#')[0] ?? '';
  const small = address.toLowerCase();
  const isOf = (webmail: SelfHosted) => {
    const [word, sign] = signs[webmail];
    return small.includes(word) && sign.test(address);
  };
  return selfHosted.find(isOf) ?? null;
}
