import { createModel, effect } from '@preact/signals';

import { journalPage } from '#lib/db/journal-queries.ts';
import type { Store } from '#lib/db/store.ts';

import { live, valueOr } from './live.ts';
import type { Notice } from './notice.ts';
import { now } from './now.ts';

/** Milliseconds. A sidebar that opens with the page to which a webmail goes after sending still tells what became of the mail. */
const fresh = 10_000;

/** Says that a mail was logged by being sent, with the way back. */
export const NoticeSent = createModel((store: Store, notice: Notice) => {
  const latest = live(() => () => journalPage(store, undefined, 1));
  let told: string | undefined;
  effect(() => {
    const [entry] = valueOr(latest.value, []);
    if (entry?.label.verb !== 'logSent' || entry.id === told || entry.undoneBy) return;
    if (entry.at < Math.max(now.peek(), store.now()) - fresh) return;
    told = entry.id;
    const { subject } = entry.label;
    notice.done(
      subject === undefined
        ? { key: 'sent_logged_plain' }
        : { key: 'sent_logged', args: [subject] },
      entry.id,
    );
  });
  return {};
});
