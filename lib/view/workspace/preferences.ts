import { computed, createModel, effect, type ReadonlySignal, signal } from '@preact/signals';

import { phoneRegion } from '#lib/domain/phone-region.ts';
import type { Settings } from '#lib/domain/settings.ts';

import { language } from '../text.ts';
import type { Host, KeyBinding } from './host.ts';

export interface Region {
  /** ISO 3166. */
  code: string;
  name: string;
}

/** Language, appearance, the country of phone numbers, keys. */
export const Preferences = createModel((host: Host, shown: ReadonlySignal<boolean>) => {
  const codes = signal<readonly string[]>([]);
  const keys = signal<KeyBinding[]>([]);
  effect(() => {
    if (!shown.value) return;
    host.inBackground('reading the keys', async () => {
      keys.value = await host.keys();
    });
    if (codes.peek().length > 0) return;
    host.inBackground('loading the countries', async () => {
      const { phoneRegions } = await import('#lib/crm/phone-regions.ts');
      codes.value = phoneRegions();
    });
  });
  const regions = computed<Region[]>(() => {
    const names = new Intl.DisplayNames(language.value, { type: 'region' });
    const collator = new Intl.Collator(language.value);
    return codes.value
      .map((code) => ({ code, name: names.of(code) ?? code }))
      .sort((one, other) => collator.compare(one.name, other.name));
  });
  return {
    settings: host.settings,
    regions,
    /** The country that is meant when the user has chosen none. */
    guessedRegion: computed(() => {
      const code = phoneRegion(null, host.languages);
      return regions.value.find((region) => region.code === code)?.name ?? code;
    }),
    keys,
    change: (
      change: Partial<
        Pick<Settings, 'language' | 'appearance' | 'region' | 'reminderHour' | 'logSent'>
      >,
    ) => host.changeSettings(change),
    openKeySettings: () => host.openKeySettings(),
  };
});
export type Preferences = InstanceType<typeof Preferences>;
