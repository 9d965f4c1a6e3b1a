/*
 * Stands in for the browser's extension API. Import it before anything that imports lib/platform/browser.ts: the
 * polyfill takes a plain `browser` object as it is.
 */
type Listener = (message: unknown, sender: object, reply: (answer: unknown) => void) => unknown;

export const listeners: Listener[] = [];
type Change = { newValue?: unknown; oldValue?: unknown };
type Changed = (changes: Record<string, Change>, area: string) => void;
const watchers: Changed[] = [];
const kept = new Map<string, unknown>();
const session = new Map<string, unknown>();

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
      get: (key: string | null) => {
        if (key === null) return Promise.resolve(Object.fromEntries(kept));
        return Promise.resolve(kept.has(key) ? { [key]: kept.get(key) } : {});
      },
      set: (values: Record<string, unknown>) => {
        for (const [key, value] of Object.entries(values)) {
          const change = { newValue: value, oldValue: kept.get(key) };
          kept.set(key, structuredClone(value));
          for (const changed of watchers) changed({ [key]: change }, 'local');
        }
        return Promise.resolve();
      },
    },
    session: {
      get: (key: string) => Promise.resolve(session.has(key) ? { [key]: session.get(key) } : {}),
      set: (values: Record<string, unknown>) => {
        for (const [key, value] of Object.entries(values)) session.set(key, structuredClone(value));
        return Promise.resolve();
      },
      remove: (key: string) => Promise.resolve(void session.delete(key)),
    },
    onChanged: {
      addListener: (changed: Changed) => void watchers.push(changed),
      removeListener: (changed: Changed) => void watchers.splice(watchers.indexOf(changed), 1),
    },
  },
};
Object.assign(globalThis, { browser, chrome: browser });

export const forgetEverything = (): void => {
  kept.clear();
  session.clear();
  watchers.length = 0;
  listeners.length = 0;
};
