/** What the bundler tells of its modules. */
interface Graph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

type Named = (id: string, graph: Graph) => string | null;

/**
 * Puts what every page needs to start into one file, and what only the sidebar needs into another. Without this each module that a
 * later part needs, too, would be in a file of its own: twenty to read at the start, which compress worse than two.
 */
export function pageChunks(): { name: Named; debugName: string; priority: number }[] {
  const starts = new Map<string, ReadonlySet<string>>();
  const isIn = (page: string, id: string, graph: Graph) => {
    const known = starts.get(page) ?? importedFrom(page, graph);
    starts.set(page, known);
    return known.has(id);
  };
  const named = (name: string, pages: readonly string[], priority: number) => ({
    name: ((id, graph) => (pages.every((page) => isIn(page, id, graph)) ? name : null)) as Named,
    debugName: name,
    priority,
  });
  return [named('start', ['sidepanel', 'workspace'], 2), named('sidebar', ['sidepanel'], 1)];
}

/** All that a page imports before it runs; without its own script, which would start it wherever somebody else reads that file. */
function importedFrom(page: string, graph: Graph): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (id: string) => {
    if (found.has(id)) return;
    found.add(id);
    for (const next of graph.getModuleInfo(id)?.importedIds ?? []) add(next);
  };
  const script = `${import.meta.dirname}/entrypoints/${page}/main.tsx`;
  add(script);
  found.delete(script);
  return found;
}
