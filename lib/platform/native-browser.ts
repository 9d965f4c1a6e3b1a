/**
 * What the mail script gets instead of webextension-polyfill (wxt.config.ts): the API calls that a content script makes
 * return promises in both browsers by themselves, and 10 kB less are read by every page of a webmail.
 */
const native: unknown = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');

// oxlint-disable-next-line import/no-default-export -- it stands in for a module that has one
export { native as default };
