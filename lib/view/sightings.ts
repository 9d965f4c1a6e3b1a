import { createModel, effect, type ReadonlySignal } from '@preact/signals';

import { reconcileChanges } from '#lib/crm/reconcile-sent.ts';
import { completed } from '#lib/crm/record-log.ts';
import { isWaitedFor, seeMail } from '#lib/crm/see-mail.ts';
import type { Store } from '#lib/db/store.ts';
import type { Mail } from '#lib/domain/mail.ts';

import { live, valueOr } from './live.ts';
import type { OpenMail } from './open-mail.ts';
import type { PageState } from './page-state.ts';

export interface SightingParts {
  store: Store;
  page: PageState;
  open: OpenMail;
  isReading: ReadonlySignal<boolean>;
}

/**
 * Takes note of mails that somebody waits for as soon as they are on the screen: answers, and the user's own mails where they are kept.
 * Almost always there are none, and then nothing is written.
 */
export const Sightings = createModel(({ store, page, open, isReading }: SightingParts) => {
  const awaited = live(
    () => {
      const mail = isReading.value ? open.mail.value : null;
      const known = open.contactByEmail.value;
      if (!mail || !known || known.size === 0) return null;
      const contactIds = [...known.values()].map(({ id }) => id);
      return async () => {
        const isAnswer = await isWaitedFor(store, contactIds);
        const isOwn = !isAnswer && (await reconcileChanges(store, mail)).length > 0;
        return isAnswer || isOwn ? mail : null;
      };
    },
    store,
    'afterwards',
  );
  let seen: Mail | null = null;
  effect(() => {
    const mail = valueOr(awaited.value, null);
    if (!mail || mail === seen) return;
    seen = mail;
    void withInstant(mail, page).then((whole) => seeMail(store, whole));
  });
  return {};
});

/** Where the page says the time in words only, the source of the open message says it exactly. */
async function withInstant(mail: Mail, page: PageState): Promise<Mail> {
  const message = mail.messages[mail.open];
  if (!message || message.at !== null || message.key === null) return mail;
  const source = await page.readSource(message.key);
  if (source === null) return mail;
  const { headersFromSource } = await import('#lib/crm/read-source.ts');
  const headers = await headersFromSource(source);
  const told = completed({ mail, message, headers, opportunityId: null });
  return { ...mail, messages: mail.messages.with(mail.open, told.message) };
}
