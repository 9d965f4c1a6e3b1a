import { laterCode } from './later-code.ts';

/** What writes. It is asked for ahead when the first card stands; a click that is faster than that waits for it. */
export const verbs = laterCode(() => import('./verbs.ts'));
