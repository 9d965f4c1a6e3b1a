import { computed, createModel, effect, type ReadonlySignal, signal } from '@preact/signals';

import type { Email } from '#lib/domain/email.ts';
import { mailFrom } from '#lib/domain/mail-from.ts';
import { ownAddresses, type Settings } from '#lib/domain/settings.ts';

import type { PageState } from './page-state.ts';

/** Who is in the open mail, as far as that can be said without the store. */
export interface EarlyView {
  name: string;
  email: string | null;
  /** False as long as nobody says so: the index may have missed somebody, and only the store knows who is unknown. */
  known: boolean;
}

/** The first person of the open mail while the store opens, which takes most of a second where there is much in it. */
export const EarlyPerson = createModel(
  (
    page: Pick<PageState, 'hello' | 'snapshot'>,
    settings: ReadonlySignal<Settings>,
    isKnown: (email: Email) => Promise<boolean>,
  ) => {
    const party = computed(() => {
      if (page.hello.value?.privateWindow) return null;
      const parsed = mailFrom(page.snapshot.value, { own: ownAddresses(settings.value) });
      return parsed.status === 'mail' ? (parsed.mail.others[0] ?? null) : null;
    });
    const email = computed(() => party.value?.email ?? null);
    const known = signal<Email | null>(null);
    effect(() => {
      const { value: asked } = email;
      if (asked === null) return;
      // An index that cannot be read says nothing; the store will.
      isKnown(asked).then(
        (is) => {
          if (is) known.value = asked;
        },
        () => undefined,
      );
    });
    return {
      view: computed<EarlyView | null>(() => {
        const { value } = party;
        if (!value) return null;
        return {
          name: value.name ?? '',
          email: value.email,
          known: value.email !== null && known.value === value.email,
        };
      }),
    };
  },
);
