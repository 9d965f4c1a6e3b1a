import type { Browser } from 'webextension-polyfill';

/**
 * The only door to the browser's extension API. Chromium calls it `chrome`; whatever we call returns a promise there since 123 and in
 * Firefox since ever, so nothing has to be laid over it.
 */
const native: unknown = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
export const browser = native as Browser;
export type { Runtime, Tabs } from 'webextension-polyfill';
