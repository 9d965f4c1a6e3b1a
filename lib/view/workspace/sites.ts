import { computed, createModel, effect, type ReadonlySignal, signal } from '@preact/signals';

import type { Words } from '../words.ts';
import type { GrantedSites, Host } from './host.ts';

/** Which sites Sidecard may read: those of the manifest, and those the user allowed. */
export const Sites = createModel((host: Host, shown: ReadonlySignal<boolean>) => {
  const granted = signal<GrantedSites | null>(null);
  const address = signal('');
  const refused = signal<{ address: string; words: Words } | null>(null);
  const error = computed(() =>
    refused.value?.address === address.value ? refused.value.words : null,
  );
  /** The site that was allowed last, to say so. */
  const allowed = signal<string | null>(null);

  const refresh = () =>
    host.inBackground('reading the permissions', async () => {
      granted.value = await host.sites.granted();
    });
  effect(() => {
    if (shown.value) refresh();
  });
  host.sites.watch(refresh);

  return {
    builtIn: signal(host.sites.builtIn()),
    granted,
    refresh,
    address,
    error,
    allowed,
    async allow(): Promise<void> {
      const origin = originOf(address.peek());
      allowed.value = null;
      if (!origin) {
        refused.value = { address: address.peek(), words: { key: 'settings_site_unknown' } };
        return;
      }
      // The browser only asks within the click: nothing may be awaited before this.
      if (await host.sites.request(origin)) {
        allowed.value = origin;
        address.value = '';
      } else {
        refused.value = { address: address.peek(), words: { key: 'settings_site_refused' } };
      }
      refresh();
    },
    async forget(pattern: string): Promise<void> {
      await host.sites.forget(pattern);
      allowed.value = null;
      refresh();
    },
  };
});
export type Sites = InstanceType<typeof Sites>;

/** The origin of a webmail's address as pasted or typed; null for what is none. */
export function originOf(typed: string): string | null {
  const text = typed.trim();
  if (text === '' || text.length > 2_000 || /\s/.test(text)) return null;
  const url = URL.parse(/^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  if (!url || !/^https?:$/.test(url.protocol) || url.hostname === '') return null;
  const isHost =
    url.hostname.includes('.') || url.hostname === 'localhost' || url.hostname.startsWith('[');
  return isHost && !/[*]/.test(url.hostname) ? url.origin : null;
}
