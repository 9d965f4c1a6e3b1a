const load = () => import('./verbs.ts');
let loaded: ReturnType<typeof load> | null = null;

/** What writes. It is asked for ahead when the first card stands; a click that is faster than that waits for it. */
export function verbs(): ReturnType<typeof load> {
  // Kept, because an import of what is there already comes only with a later task, behind the paint of a pressed button.
  loaded ??= load().catch((error: unknown) => {
    loaded = null;
    throw error;
  });
  return loaded;
}
