import { checkCounts } from '#lib/db/check-counts.ts';
import type { Signal } from '@preact/signals';
import { signal } from '@preact/signals';

import type { Opened } from '#lib/db/store.ts';
import type { Settings } from '#lib/domain/settings.ts';
import { defaultSettings } from '#lib/domain/settings.ts';
import type { Host, SiteHealth } from '#lib/view/workspace/host.ts';

import { aProfile, openIn, type Profile } from '../../db/open-store.ts';

export interface FakeHost extends Host {
  profile: Profile;
  hash: Signal<string>;
  downloads: { name: string; text: string }[];
  granted: string[];
  /** Allowed on every site. */
  everywhere: boolean;
  /** What the user answers to a permission prompt. */
  allows: boolean;
  /** Origins asked for. */
  asked: string[];
  opened: string[];
  /** How reading went, by webmail. */
  readings: Map<string, SiteHealth>;
  /** What nobody waited for has ended. */
  settled: () => Promise<void>;
}

/** A browser around the workspace that remembers what was asked of it. */
export function aHost(change: Partial<Host> = {}, settings: Partial<Settings> = {}): FakeHost {
  const profile = aProfile();
  const chosen = signal<Settings>({ ...defaultSettings, ...settings });
  const hash = signal('');
  const background: Promise<unknown>[] = [];
  let sitesChanged: () => void = () => {};
  const host: FakeHost = {
    profile,
    hash,
    downloads: [],
    granted: [],
    everywhere: false,
    allows: true,
    asked: [],
    opened: [],
    readings: new Map(),
    settings: chosen,
    changeSettings: (next) => {
      chosen.value = { ...chosen.value, ...next };
      return Promise.resolve();
    },
    eraseSettings: () => {
      chosen.value = defaultSettings;
      return Promise.resolve();
    },
    openStore: (closed): Promise<Opened> => openIn(profile, { closed }),
    rowsOnScreen: 40,
    storageUsed: () => Promise.resolve({ usage: 1_000, quota: 10_000 }),
    download: (name, parts) => host.downloads.push({ name, text: parts.join('') }),
    breathe: () => Promise.resolve(),
    checkRows: async (store) => {
      const checked = await checkCounts(store, () => Promise.resolve());
      return checked.status === 'damaged' ? checked.missing : [];
    },
    whenIdle: (work) => work(),
    inBackground: (_what, work) => background.push(work()),
    goTo: (to) => {
      hash.value = to;
    },
    reload: () => host.opened.push('reload'),
    openTab: (url) => Promise.resolve(host.opened.push(url)),
    sites: {
      builtIn: () => ['https://mail.google.com/*'],
      granted: () => {
        const isWebmail = (pattern: string) => pattern.includes('mail');
        return Promise.resolve({
          webmails: host.granted.filter(isWebmail),
          others: host.granted.filter((one) => !isWebmail(one)),
          everywhere: host.everywhere,
        });
      },
      request: (origin) => {
        host.asked.push(origin);
        if (host.allows) host.granted.push(`${origin}/*`);
        return Promise.resolve(host.allows);
      },
      requestEvery: () => {
        host.asked.push('*');
        host.everywhere = host.allows;
        return Promise.resolve(host.allows);
      },
      forgetEvery: () => {
        host.everywhere = false;
        return Promise.resolve();
      },
      forget: (pattern) => {
        host.granted = host.granted.filter((one) => one !== pattern);
        sitesChanged();
        return Promise.resolve();
      },
      watch: (changed) => {
        sitesChanged = changed;
      },
    },
    health: { read: () => Promise.resolve(host.readings), watch: () => {} },
    version: '1.2.3',
    keys: () => Promise.resolve([{ name: 'open-sidebar', does: 'Open', chord: 'Alt+Shift+S' }]),
    openKeySettings: () => Promise.resolve(),
    languages: ['zh-TW', 'en'],
    now: () => Date.UTC(2026, 10, 24, 12),
    settled: async () => {
      await Promise.all(background);
    },
    ...change,
  };
  return host;
}
