/** The pages of the workspace, as they stand in its navigation; `welcome` is only linked to. */
export const pageNames = ['today', 'contacts', 'companies', 'data', 'settings', 'welcome'] as const;
export type PageName = (typeof pageNames)[number];

export interface Route {
  page: PageName;
  /** A record on a page of records, or `new`, or `deleted`; null for the list alone. */
  id: string | null;
}

/** `#/contacts/<id>`; anything that is no page leads to the first one. */
export function routeOf(hash: string): Route {
  const [page = '', id = ''] = hash.replace(/^#?\/?/, '').split('/');
  const known = pageNames.find((name) => name === page);
  if (known === undefined) return { page: 'today', id: null };
  const hasRecords = known === 'contacts' || known === 'companies';
  return { page: known, id: hasRecords && id !== '' ? decoded(id) : null };
}

export const hashOf = (page: PageName, id: string | null = null): string =>
  id === null ? `#/${page}` : `#/${page}/${encodeURIComponent(id)}`;

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
