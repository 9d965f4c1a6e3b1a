/** More than any profile's address, less than what a browser refuses. */
const longest = 2_000;

/**
 * A web address as people type it: `acme.example` means `https://acme.example`. Null for other schemes (a stored link is clicked
 * later), for one with a name and password in it, and for what is no address.
 */
export function parseLink(raw: string): string | null {
  const typed = raw.trim();
  if (typed === '' || typed.length > longest || /[\s\p{Cc}\p{Cf}]/u.test(typed)) return null;
  const url = URL.parse(withScheme(typed));
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return null;
  if (!/.\../.test(url.hostname) && url.hostname !== 'localhost') return null;
  // The parser adds a slash that nobody typed.
  return url.pathname === '/' && !url.search && !url.hash ? url.origin : url.href;
}

function withScheme(typed: string): string {
  if (typed.startsWith('//')) return `https:${typed}`;
  // `acme.example:8080` is a host with a port, `javascript:1` is not.
  const hasScheme =
    /^[a-z][a-z\d+.-]*:/i.test(typed) && !/^[^/?#:]*\.[^/?#:]*:\d+(?:[/?#]|$)/.test(typed);
  return hasScheme ? typed : `https://${typed}`;
}
