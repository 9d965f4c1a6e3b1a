/** The only door to the browser's extension API: promises in Chromium and Firefox alike. */
export { default as browser } from 'webextension-polyfill';
export type { Runtime, Tabs } from 'webextension-polyfill';
