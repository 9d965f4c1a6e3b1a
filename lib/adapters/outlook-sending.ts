import { orElse } from './or-else.ts';
import { composesIn, draftKeyOf } from './outlook-compose.ts';
import { composing } from './outlook-page.ts';
import type { Press, Sending } from './site-adapter.ts';

/** Test ids, as the labels are translated. Beside the button another one opens the menu to send later. */
const send = '[data-testid="ComposeSendButton"] button:not([aria-haspopup])';
const discard = '#discardCompose';

/** Outlook says nothing of a mail that has gone out, and waits ten seconds at most where the user has asked it to. */
export const sending: Sending = {
  undoWindow: 10_000,
  tells: false,
  byKey: true,
  pressAt,
  writtenIn: (window, document, url) =>
    orElse(null, () => {
      const key = draftKeyOf(window);
      return composesIn(document, url).find(({ draftKey }) => draftKey === key) ?? null;
    }),
  outcome: () => ({ confirmed: null, refused: null }),
};

function pressAt(target: Element): Press | null {
  const window = target.closest(composing);
  if (!window) return null;
  if (target.closest(send)) return { kind: 'send', window };
  return { kind: target.closest(discard) ? 'discard' : 'edit', window };
}
