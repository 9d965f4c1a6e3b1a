import { computed, createModel, type ReadonlySignal } from '@preact/signals';

import type { Store } from '#lib/db/store.ts';
import type { Email } from '#lib/domain/email.ts';
import type { Settings } from '#lib/domain/settings.ts';

import type { DraftField } from './card-model.ts';
import { laterCode } from './later-code.ts';
import { laterModel } from './later-model.ts';
import type { OpenMail } from './open-mail.ts';
import type { CheckedPerson } from './unknown-draft.ts';

const draftCode = laterCode(() => import('./unknown-draft.ts'));

/** What the card of somebody unknown says; its code comes with the first of them. */
export const UnknownPerson = createModel(
  (store: Store, open: OpenMail, settings: ReadonlySignal<Settings>) => {
    const draft = laterModel(
      () => open.contact.value === null && Boolean(open.party.value?.email),
      async () => {
        const { UnknownDraft } = await draftCode();
        return new UnknownDraft(store, open, settings);
      },
    );
    return {
      fields: computed<DraftField[]>(() => draft.value?.fields.value ?? []),
      /** To be called at the click, before anything is waited for. */
      checked: async (email: Email): Promise<CheckedPerson> =>
        (draft.peek() ?? (await draft.made())).checked(email),
    };
  },
);
export type UnknownPerson = InstanceType<typeof UnknownPerson>;
