import { browser } from './browser.ts';

/** The match pattern by which an origin is asked for, granted and registered. Firefox has no ports in patterns. */
export function originPattern(origin: string): string {
  const { protocol, hostname, host } = new URL(origin);
  return import.meta.env.FIREFOX ? `${protocol}//${hostname}/*` : `${protocol}//${host}/*`;
}

/** Must be called in a gesture's handler, before anything is awaited. */
export const requestSite = (origin: string): Promise<boolean> =>
  browser.permissions.request({ origins: [originPattern(origin)] });
