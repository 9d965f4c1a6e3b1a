import { fastmail } from './fastmail.ts';
import { gmail } from './gmail.ts';
import { outlook } from './outlook.ts';
import { owa } from './owa.ts';
import { proton } from './proton.ts';
import { roundcube } from './roundcube.ts';
import type { SiteAdapter } from './site-adapter.ts';
import { sogo } from './sogo.ts';
import { yahoo } from './yahoo.ts';

/** Webmails at anybody's address. Each looks whether the page is its own; lib/domain/self-hosted.ts says when it is asked. */
export const hostedSites: readonly SiteAdapter[] = [roundcube, sogo, owa];

/** Every webmail we read. One at a fixed address has a script of its own in entrypoints/. Adding one is adding a line here. */
export const sites: readonly SiteAdapter[] = [
  gmail,
  outlook,
  proton,
  fastmail,
  yahoo,
  ...hostedSites,
];
