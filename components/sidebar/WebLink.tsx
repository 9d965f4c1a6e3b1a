/**
 * A link that opens beside the page. Links are http(s) by schema; a second look costs nothing where a stranger's text
 * becomes an address to open.
 */
export function WebLink({ href, shown }: { href: string; shown: string }) {
  if (!/^https?:\/\//i.test(href)) return <span>{shown}</span>;
  return (
    <a href={href} target="_blank" rel="noreferrer noopener" title={href}>
      {shown}
    </a>
  );
}
