import { plausibleName } from './plausible-name.ts';

export interface Profile {
  /** Without what follows the account's own part of the address. */
  url: string;
  /** What the page's title calls its owner. */
  name: string | null;
}

/** First words of paths that are no users. */
const notUser =
  '(?!(?:about|account|apps?|blog|business|careers|codespaces|collections|compose|contact|customer-stories|dashboard|directory|enterprise|' +
  'events?|explore|features|groups?|hashtag|help|home|i|intent|issues|join|jobs|legal|login|logout|marketplace|messages|new|notifications|' +
  'orgs|organizations|pages?|people|photos?|plugins|pricing|privacy|profile\\.php|pulls|readme|reels?|search|security|settings|share|' +
  'sharer|sharer\\.php|shop|signup|site|solutions|sponsors|stars|stories|tos|terms|topics|trending|videos?|watch|who)/?$)';
const networks: readonly { host: RegExp; path: RegExp }[] = [
  { host: /^(?:[a-z]{2,3}\.)?linkedin\.com$/, path: /^\/in\/[^/]{2,100}/ },
  { host: /^(?:www\.)?xing\.com$/, path: /^\/profile\/[^/]{2,100}/ },
  { host: /^github\.com$/, path: new RegExp(`^/${notUser}[a-z\\d][a-z\\d-]{0,38}/?$`, 'i') },
  {
    host: /^(?:www\.|mobile\.)?(?:x|twitter)\.com$/,
    path: new RegExp(`^/${notUser}\\w{1,15}/?$`, 'i'),
  },
  {
    host: /^(?:[a-z-]{2,6}\.)?facebook\.com$/,
    path: new RegExp(`^/${notUser}[a-z\\d.]{5,50}/?$`, 'i'),
  },
];

/** Whose profile a page is, by its address alone; the title says what the owner is called. */
export function profileAt(address: string, title: string | null): Profile | null {
  const url = URL.parse(address);
  const network = networks.find(({ host }) => url && host.test(url.hostname));
  const path = url && network?.path.exec(url.pathname)?.[0].replace(/\/$/, '');
  return url && path ? { url: `https://${url.hostname}${path}`, name: nameIn(title) } : null;
}

/** `(3) Ann Weber - Head of Sales | LinkedIn`, `ann (Ann Weber) · GitHub`, `Ann Weber (@ann) / X` */
function nameIn(title: string | null): string | null {
  const text = (title ?? '').slice(0, 300).replace(/^\(\d+\+?\)\s*/, '');
  const [, inBrackets] = /^\S+ \(([^()@]+)\)/.exec(text) ?? [];
  return plausibleName(inBrackets ?? text.split(/\s(?:[-–—|·/]|\(@)/)[0] ?? null);
}
