import type { Sending, SiteAdapter } from '#lib/adapters/site-adapter.ts';
import type { SentMail } from '#lib/domain/sent-mail.ts';

import { boundedCompose } from './bounded.ts';
import { nextState, type SendEvent, type SendState, writing } from './sent-machine.ts';

/** What is told of a mail that has gone out. Telling the same twice must do no harm. */
export interface SentNews {
  /** It may be logged at `due` (epoch ms), unless it is called back before. */
  sent(mail: SentMail, due: number): void;
  undone(mail: SentMail): void;
}

interface Outgoing {
  window: Element;
  mail: SentMail;
  state: SendState;
  /** What the page said of earlier mails and drafts when Send was pressed. */
  before: readonly (Element | null)[];
}

/** Milliseconds between two looks at a page in which nothing changes. */
const pace = 500;

/**
 * Follows every mail from the press of Send until it has gone out or has not. Nothing in the page is touched: presses are heard
 * on their way down, before the page closes the window, and only the browser's own count. Returns how to stop.
 */
export function watchSent(
  window: Window,
  adapter: SiteAdapter & { sending: Sending },
  news: SentNews,
): () => void {
  const { document, location } = window;
  const { sending } = adapter;
  const outgoing = new Set<Outgoing>();
  const stop = new AbortController();
  let timer: number | undefined;

  const step = (one: Outgoing, event: SendEvent) => {
    const before = one.state;
    one.state = nextState(before, event, sending);
    if (one.state.name === before.name) return;
    if (one.state.name === 'pending') news.sent(one.mail, one.state.until);
    if (one.state.name === 'sent') news.sent(one.mail, Date.now());
    if (before.name === 'pending' && one.state.name === 'undone') news.undone(one.mail);
    if (one.state.name !== 'sending' && one.state.name !== 'pending') outgoing.delete(one);
    follow();
  };
  const look = () => {
    if (outgoing.size === 0) return;
    const { confirmed, refused } = sending.outcome(document);
    const open = adapter.readCompose(document, location.href);
    for (const one of outgoing) {
      const { draftKey } = one.mail.compose;
      const isOpen =
        draftKey === null
          ? one.window.isConnected
          : open.some((compose) => compose.draftKey === draftKey);
      step(one, {
        type: 'look',
        now: Date.now(),
        open: isOpen,
        confirmed: confirmed !== null && !one.before.includes(confirmed),
        refused: refused !== null && !one.before.includes(refused),
      });
    }
  };
  const observer = new MutationObserver(look);
  /** While nothing is being sent, nothing is observed. */
  const follow = () => {
    const wanted = outgoing.size > 0;
    if (wanted === (timer !== undefined)) return;
    if (!wanted) {
      window.clearInterval(timer);
      timer = undefined;
      observer.disconnect();
      return;
    }
    timer = window.setInterval(look, pace);
    // What the page says of a mail that has gone out may be there for half a second only.
    if (sending.tells) observer.observe(document, { childList: true, subtree: true });
  };

  const send = (around: Element) => {
    const compose = sending.writtenIn(around, document, location.href);
    if (!compose) return;
    const now = Date.now();
    const mail: SentMail = {
      site: adapter.id,
      origin: location.origin,
      compose: boundedCompose(compose),
      at: now,
    };
    const same = [...outgoing].find(
      (one) =>
        one.window === around ||
        (compose.draftKey !== null && one.mail.compose.draftKey === compose.draftKey),
    );
    const { confirmed, refused } = sending.outcome(document);
    const one = same ?? { window: around, mail, state: writing, before: [confirmed, refused] };
    if (one.state.name !== 'pending') one.mail = mail;
    outgoing.add(one);
    step(one, { type: 'send', now });
  };
  const pressed = (target: Element) => {
    const press = sending.pressAt(target);
    if (!press) return;
    const { kind, window: around } = press;
    if (kind === 'send') return around ? send(around) : undefined;
    const meant = around
      ? [...outgoing].find((one) => one.window === around)
      : [...outgoing].at(-1);
    if (meant) step(meant, { type: kind, now: Date.now() });
  };
  const heard = (event: Event) => {
    const { target, isTrusted } = event;
    if (!isTrusted || !(target instanceof Element)) return;
    try {
      const chord = chordOf(event);
      if (chord === 'other') return;
      if (chord === 'send') {
        const around = sending.byKey ? sending.pressAt(target)?.window : null;
        if (around) send(around);
      } else pressed(target);
    } catch {
      // What a page may do to us while it sends must not stop it from sending.
    }
  };
  const options = { capture: true, passive: true, signal: stop.signal };
  // The press and the click: some pages act on the one, some on the other, and what is pressed by a key is only clicked.
  for (const type of ['pointerdown', 'click', 'keydown'])
    window.addEventListener(type, heard, options);
  const leave = () => {
    look();
    for (const one of outgoing) step(one, { type: 'leave', now: Date.now() });
  };
  window.addEventListener('pagehide', leave, options);
  return () => {
    stop.abort();
    observer.disconnect();
    window.clearInterval(timer);
  };
}

/** What a key means to a page's buttons; a pointer always presses. */
function chordOf(event: Event): 'press' | 'send' | 'other' {
  if (event.type !== 'keydown') return 'press';
  const { key, ctrlKey, metaKey } = event as KeyboardEvent;
  if (key === 'Enter' && (ctrlKey || metaKey)) return 'send';
  return key === 'Enter' || key === ' ' ? 'press' : 'other';
}
