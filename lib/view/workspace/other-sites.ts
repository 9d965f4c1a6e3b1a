import { computed, createModel, signal } from '@preact/signals';

import type { Words } from '../words.ts';
import type { Host } from './host.ts';
import { originOf, type Sites } from './sites.ts';

/** Sites that are no webmails: where they may be read for good, and where never. */
export const OtherSites = createModel((host: Host, sites: Sites) => {
  const refused = signal(false);
  const typed = signal('');
  const unknown = signal<string | null>(null);
  const leftAlone = computed(() => host.settings.value.leaveAlone.toSorted());
  return {
    allowed: computed(() => sites.granted.value?.others ?? []),
    everywhere: computed(() => sites.granted.value?.everywhere ?? false),
    /** The browser was asked for every site, and said no. */
    refused,
    forget: sites.forget,
    async allowEverywhere(): Promise<void> {
      refused.value = false;
      // The browser only asks within the click: nothing may be awaited before this.
      refused.value = !(await host.sites.requestEvery());
      sites.refresh();
    },
    async forgetEverywhere(): Promise<void> {
      await host.sites.forgetEvery();
      sites.refresh();
    },
    leftAlone,
    typed,
    error: computed<Words | null>(() =>
      unknown.value === typed.value ? { key: 'settings_leave_alone_unknown' } : null,
    ),
    async leaveAlone(): Promise<void> {
      const site = siteOf(typed.peek());
      if (site === null) {
        unknown.value = typed.peek();
        return;
      }
      await host.changeSettings({ leaveAlone: [...new Set([...leftAlone.peek(), site])] });
      typed.value = '';
    },
    readAgain: (site: string): Promise<unknown> =>
      host.changeSettings({ leaveAlone: leftAlone.peek().filter((one) => one !== site) }),
  };
});
export type OtherSites = InstanceType<typeof OtherSites>;

/** `https://www.bank.example/login` → "bank.example": with all that is below it. */
function siteOf(address: string): string | null {
  const origin = originOf(address);
  return origin === null ? null : new URL(origin).hostname.replace(/^www\./, '');
}
