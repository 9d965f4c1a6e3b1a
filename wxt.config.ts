import { fileURLToPath } from 'node:url';

import { preact } from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';

import { webmailHosts } from './lib/platform/webmail-hosts.ts';

/**
 * No driver can accept a permission prompt, so an end-to-end build names the origins that count as granted, for
 * example `http://127.0.0.1:18080/*`. Nothing but `host_permissions` differs; tests/manifest.test.ts says so.
 */
const testOrigins = (process.env['SIDECARD_TEST_ORIGINS'] ?? '').split(/[\s,]+/).filter(Boolean);

/** Nothing in an extension page may talk to the network, run foreign script or load a foreign picture. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Entrypoints that run in pages of others: all unlisted ones do. */
const scriptsOfPages = new Set(['content-script', 'unlisted-script']);

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  // Lets two builds of one checkout live side by side, for example while a test runs on another.
  outDir: process.env['SIDECARD_OUT'] ?? '.output',
  modules: ['@wxt-dev/webextension-polyfill'],
  vite: () => ({
    plugins: [preact(), plainImports, askedForAhead('sidepanel/over-store.tsx')],
    // The files are in the package: telling the browser of each that may come would cost more than it saves.
    build: { sourcemap: false, modulePreload: false },
    resolve: {
      // Dexie's main file is for browsers of 2015. The one for today's is in the same package, and 8 kB smaller.
      alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }],
    },
  }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.every(({ type }) => scriptsOfPages.has(type))) {
        const native = fileURLToPath(new URL('lib/platform/native-browser.ts', import.meta.url));
        config.resolve = { alias: { 'webextension-polyfill': native } };
      }
      if (!entrypoints.some(({ name }) => name === 'sidepanel')) return;
      const given = config.build?.rolldownOptions;
      const output = Object.assign({}, given?.output, { codeSplitting: { groups: pageChunks() } });
      config.build = { ...config.build, rolldownOptions: { ...given, output } };
    },
  },
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extension_name__',
    short_name: 'Sidecard',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    minimum_chrome_version: '130',
    permissions: [
      'storage',
      'unlimitedStorage',
      'scripting',
      'activeTab',
      // Mails that were just sent are logged once they cannot be taken back, whether or not their page is still there.
      'alarms',
      'contextMenus',
      'notifications',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    host_permissions: [
      ...webmailHosts,
      // Firefox's patterns have no port.
      ...testOrigins.map((origin) =>
        browser === 'firefox' ? origin.replace(/:\d+(?=\/)/, '') : origin,
      ),
    ],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    action: { default_title: '__MSG_toolbar_title__' },
    commands: {
      'open-sidebar': {
        suggested_key: { default: 'Alt+Shift+S' },
        description: '__MSG_command_open__',
      },
      'log-mail': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_command_log__' },
      // Chromium suggests no more than four keys.
      'look-up': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_command_look_up__',
      },
      today: { suggested_key: { default: 'Alt+Shift+T' }, description: '__MSG_command_today__' },
    },
    omnibox: { keyword: 'sc' },
    web_accessible_resources: [
      {
        resources: ['sidepanel.html'],
        matches: ['https://*/*', 'http://*/*'],
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    ...(mode === 'production' && {
      content_security_policy: { extension_pages: contentSecurityPolicy },
    }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'sidecard@sidecard.example',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
});

/**
 * Vite loads every later part through a helper that fetches the part's styles first. Here no part has any: a page links all its
 * styles itself (`style.ts`).
 */
const plainImports = {
  name: 'plain-imports',
  load: {
    filter: { id: /vite\/preload-helper/ },
    handler: () => 'export const __vitePreload = (load) => load();',
  },
};

/**
 * Has a page ask at once for a script that its own will want, and for all that comes with it. One after the other they would wait for
 * each other, and for the page's own script to run.
 */
function askedForAhead(script: string): Plugin {
  const path = `${import.meta.dirname}/entrypoints/${script}`;
  return {
    name: 'asked-for-ahead',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {}, chunk }) {
        const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
        const withImports = (file: string, found = new Set<string>()): Set<string> => {
          if (found.has(file)) return found;
          found.add(file);
          const own = chunks.find(({ fileName }) => fileName === file);
          for (const next of own?.imports ?? []) withImports(next, found);
          return found;
        };
        const there = withImports(chunk?.fileName ?? '');
        const wanted = chunks.find(({ moduleIds }) => moduleIds.includes(path))?.fileName ?? '';
        const isWanted = chunks.some(
          ({ fileName, dynamicImports }) => there.has(fileName) && dynamicImports.includes(wanted),
        );
        const ahead = isWanted ? [...withImports(wanted)].filter((file) => !there.has(file)) : [];
        // Behind the page's own, which comes first.
        return ahead.map((file) => ({
          injectTo: 'head' as const,
          tag: 'link',
          attrs: { rel: 'modulepreload', href: `/${file}` },
        }));
      },
    },
  };
}

/** What the bundler tells of its modules. */
interface Graph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

type Named = (id: string, graph: Graph) => string | null;

/**
 * The sidebar comes in three files: what says whom a mail is from, what the lists need for a start, too, and what else the card does.
 * Without this each module that a later part needs, too, would be in a file of its own: twenty to read at the start, which compress
 * worse than three.
 */
function pageChunks(): { name: Named; debugName: string; priority: number }[] {
  const starts = new Map<string, ReadonlySet<string>>();
  const isIn = (script: string, id: string, graph: Graph) => {
    const known = starts.get(script) ?? importedFrom(script, graph);
    starts.set(script, known);
    return known.has(id);
  };
  /** What all scripts of one of the sets import. */
  const named = (name: string, priority: number, ...sets: readonly (readonly string[])[]) => ({
    name: ((id, graph) =>
      sets.some((scripts) => scripts.every((script) => isIn(script, id, graph)))
        ? name
        : null) as Named,
    debugName: name,
    priority,
  });
  const card = 'sidepanel/over-store.tsx';
  return [
    // The browser's own panel finds its page without waiting for the card's files.
    named('first', 3, ['sidepanel/main.tsx'], ['sidepanel/follow-active-tab.ts', card]),
    named('start', 2, [card, 'workspace/main.tsx']),
    named('sidebar', 1, [card]),
  ];
}

/** All that a script imports before it runs; without a page's own, which would start it wherever somebody else reads that file. */
function importedFrom(script: string, graph: Graph): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (id: string) => {
    if (found.has(id)) return;
    found.add(id);
    for (const next of graph.getModuleInfo(id)?.importedIds ?? []) add(next);
  };
  const path = `${import.meta.dirname}/entrypoints/${script}`;
  add(path);
  if (path.endsWith('/main.tsx')) found.delete(path);
  return found;
}
