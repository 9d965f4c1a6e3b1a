import { composeFrom, isWritten, windowAround } from './gmail-compose.ts';
import type { Press, Sending } from './site-adapter.ts';

/** The one button beside which another opens a menu ("Schedule send"): that one has a popup, this one has none. */
const send = '.dC [role="button"]:not([aria-haspopup])';
/** The bin, of a window and of a reply below a thread. */
const discard = '.og, .oh';
/** In the message at the bottom that says what was just done. Its id is the same in every language. */
const undo = '#link_undo';

/** Gmail closes a window at once and sends up to half a minute later, as the user has set it. */
export const sending: Sending = {
  undoWindow: 30_000,
  tells: false,
  byKey: true,
  pressAt,
  writtenIn: (window) => (isWritten(window) ? composeFrom(window) : null),
  outcome: (document) => ({ confirmed: document.querySelector(undo), refused: null }),
};

function pressAt(target: Element): Press | null {
  if (target.closest(undo)) return { kind: 'undo', window: null };
  const window = windowAround(target);
  if (!window || !isWritten(window)) return null;
  if (target.closest(send)) return { kind: 'send', window };
  return { kind: target.closest(discard) ? 'discard' : 'edit', window };
}
