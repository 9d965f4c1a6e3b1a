import { gmail } from './gmail.ts';
import { outlook } from './outlook.ts';
import { roundcube } from './roundcube.ts';
import type { SiteAdapter } from './site-adapter.ts';

/** Every webmail we read, in the order in which they are asked. Adding one is adding a line here. */
export const sites: readonly SiteAdapter[] = [gmail, outlook, roundcube];

/** Those that share a script: Gmail, and webmails at anybody's address. Any other has one of its own in entrypoints/. */
export const mailSites: readonly SiteAdapter[] = [gmail, roundcube];
