import { gmail } from './gmail.ts';
import { roundcube } from './roundcube.ts';
import type { SiteAdapter } from './site-adapter.ts';

/** Every webmail we read, in the order in which they are asked. Adding one is adding a line here. */
export const sites: readonly SiteAdapter[] = [gmail, roundcube];
