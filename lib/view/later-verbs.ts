/** What writes. It is asked for ahead when the first card stands; a click that is faster than that waits for it. */
export const verbs = () => import('./verbs.ts');
