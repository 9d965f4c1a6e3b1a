import { computed, createModel, effect, type ReadonlySignal, signal } from '@preact/signals';

import type { Email } from '#lib/domain/email.ts';
import { mailFrom } from '#lib/domain/mail-from.ts';
import { ownAddresses, type Settings } from '#lib/domain/settings.ts';

import type { PageState } from './page-state.ts';
import { personTab } from './person-tab.ts';
import type { PersonTab } from './sidebar-model.ts';

/** Who is in the open mail, as far as that can be said without the store. */
export interface EarlyView {
  /** Everybody, of whom the first is meant. */
  people: readonly PersonTab[];
  name: string;
  email: string | null;
  /** False as long as nobody says so: the index may have missed somebody, and only the store knows who is unknown. */
  known: boolean;
}

/** The people of the open mail, and whether the first is known, while the store opens: that takes most of a second where there is much in it. */
export const EarlyPerson = createModel(
  (
    page: Pick<PageState, 'hello' | 'snapshot'>,
    settings: ReadonlySignal<Settings>,
    isKnown: (email: Email) => Promise<boolean>,
  ) => {
    const others = computed(() => {
      if (page.hello.value?.privateWindow) return [];
      const parsed = mailFrom(page.snapshot.value, { own: ownAddresses(settings.value) });
      return parsed.status === 'mail' ? parsed.mail.others : [];
    });
    const email = computed(() => others.value[0]?.email ?? null);
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
      /** Of whom it is said. */
      known,
      view: computed<EarlyView | null>(() => {
        const [first] = others.value;
        if (!first) return null;
        return {
          people: others.value.map((one) => personTab(one, null, true)),
          name: first.name ?? '',
          email: first.email,
          known: first.email !== null && known.value === first.email,
        };
      }),
    };
  },
);
export type EarlyPerson = InstanceType<typeof EarlyPerson>;
