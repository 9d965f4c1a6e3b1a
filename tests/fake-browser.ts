/*
 * Stands in for the browser's extension API. Import it before anything that imports lib/platform/browser.ts: the
 * polyfill takes a plain `browser` object as it is.
 */
type Listener = (message: unknown, sender: object, reply: (answer: unknown) => void) => unknown;

export const listeners: Listener[] = [];
const kept = new Map<string, unknown>();

const browser = {
  runtime: {
    id: 'sidecard',
    getURL: (path: string) => `chrome-extension://sidecard${path}`,
    onMessage: {
      addListener: (listener: Listener) => void listeners.push(listener),
      removeListener: (listener: Listener) => void listeners.splice(listeners.indexOf(listener), 1),
    },
  },
  storage: {
    local: {
      get: (key: string) => Promise.resolve(kept.has(key) ? { [key]: kept.get(key) } : {}),
      set: (values: Record<string, unknown>) => {
        for (const [key, value] of Object.entries(values)) kept.set(key, structuredClone(value));
        return Promise.resolve();
      },
    },
    onChanged: { addListener: () => undefined, removeListener: () => undefined },
  },
};
Object.assign(globalThis, { browser, chrome: browser });

export const forgetEverything = (): void => {
  kept.clear();
  listeners.length = 0;
};
