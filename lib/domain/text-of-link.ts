/** What a link is looked up by: its address, its number, whose profile it is, or whose site. Null for one that says none of that. */
export function textOfLink(link: string): string | null {
  const url = URL.parse(link.slice(0, 4_000));
  if (!url) return null;
  switch (url.protocol) {
    case 'mailto:':
      return decoded(url.pathname).split(',')[0]?.trim() || (url.searchParams.get('to') ?? null);
    case 'tel:':
    case 'sms:':
    case 'callto:':
      return decoded(url.pathname).split(';')[0]?.trim() || null;
    case 'https:':
    case 'http:':
      return profileName(url) ?? url.hostname.replace(/^www\./, '');
    default:
      return null;
  }
}

/** `linkedin.com/in/anna-berg-1a2b3c` → "anna berg": a profile's address holds the name, and a mark where there are several. */
function profileName({ hostname, pathname }: URL): string | null {
  if (!/(^|\.)linkedin\.com$/.test(hostname)) return null;
  const slug = /^\/in\/([^/]+)/.exec(pathname)?.[1];
  if (slug === undefined) return null;
  const words = decoded(slug).split('-');
  return words.filter((word) => !/\d/.test(word)).join(' ') || null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
