import { createModel, signal } from '@preact/signals';

import type { ComposeSnapshot, Health, PageSnapshot } from '#lib/domain/snapshot.ts';
import type { Down, PageLink, Up } from '#lib/messaging/page-link.ts';

/** How long a webmail may take to hand out a message's source before it is logged without. */
const sourcePatience = 5_000;
/** Between two mails a webmail shows none for a moment. A sidebar that emptied itself meanwhile would only flicker. */
const betweenMails = 1_000;

type Hello = Extract<Up, { type: 'hello' }>;

/** What the page beside the sidebar says of itself, by whichever link there is at the moment. */
export const PageState = createModel(() => {
  const hello = signal<Hello | null>(null);
  const snapshot = signal<PageSnapshot>({ kind: 'nothing' });
  /** The windows in which a mail is being written, in page order. */
  const compose = signal<readonly ComposeSnapshot[]>([]);
  const unreadable = signal<{ site: string; health: Health } | null>(null);
  const dark = signal<boolean | null>(null);
  /** What the mail script says, where the browser cannot tell the frame itself; null where nobody said. */
  const seen = signal<boolean | null>(null);
  /** What the user has marked in a page that is no webmail. */
  const selection = signal('');
  /** Counts how often the user pressed the browser-wide key to log. */
  const logRequests = signal(0);
  /** Said once the first word of the page has come, or that there is no page to hear from. */
  const heard = signal(false);

  let link: PageLink | null = null;
  let asked = 0;
  const waiting = new Map<number, (source: string | null) => void>();
  /** Whoever waits for a look, in the order in which they are answered. */
  let looking: (() => void)[] = [];

  let emptying: ReturnType<typeof setTimeout> | undefined;
  const show = (next: PageSnapshot) => {
    clearTimeout(emptying);
    if (next.kind === 'nothing' && snapshot.peek().kind === 'mail')
      emptying = setTimeout(() => (snapshot.value = next), betweenMails);
    else snapshot.value = next;
  };
  const forget = () => {
    clearTimeout(emptying);
    hello.value = null;
    snapshot.value = { kind: 'nothing' };
    unreadable.value = null;
    selection.value = '';
    compose.value = [];
    for (const answer of waiting.values()) answer(null);
    waiting.clear();
    for (const looked of looking) looked();
    looking = [];
  };
  const hear = (message: Up) => {
    switch (message.type) {
      case 'hello':
        hello.value = message;
        break;
      case 'snapshot':
        show(message.snapshot);
        unreadable.value = null;
        heard.value = true;
        break;
      case 'compose':
        compose.value = message.windows;
        break;
      case 'unreadable':
        clearTimeout(emptying);
        snapshot.value = { kind: 'nothing' };
        unreadable.value = { site: message.site, health: message.health };
        heard.value = true;
        break;
      case 'command':
        logRequests.value += 1;
        break;
      case 'appearance':
        dark.value = message.dark;
        break;
      case 'visibility':
        seen.value = message.visible;
        break;
      case 'looked':
        looking.shift()?.();
        break;
      case 'selection':
        selection.value = message.text;
        break;
      case 'source':
        waiting.get(message.id)?.(message.source);
        waiting.delete(message.id);
    }
  };

  return {
    hello,
    snapshot,
    compose,
    unreadable,
    dark,
    seen,
    selection,
    logRequests,
    heard,
    /** Follows another page; null where there is none to read. */
    attach(next: PageLink | null): void {
      link?.close();
      forget();
      link = next;
      heard.value = next === null;
      next?.listen(
        (message) => {
          if (link === next) hear(message);
        },
        () => {
          if (link !== next) return;
          forget();
          heard.value = true;
        },
      );
    },
    send: (message: Down) => link?.send(message),
    /** Has the page look whether the docked sidebar is in plain sight; afterwards `seen` is of now, or later. */
    look: (): Promise<void> =>
      new Promise((resolve) => {
        if (!link) return resolve();
        looking.push(resolve);
        link.send({ type: 'look' });
      }),
    /** The headers of one message, or null when the webmail does not give them in time. */
    readSource: (messageKey: string): Promise<string | null> =>
      new Promise((resolve) => {
        if (!link || hello.peek()?.source === false) return resolve(null);
        const id = ++asked;
        const timer = setTimeout(() => settle(null), sourcePatience);
        const settle = (source: string | null) => {
          clearTimeout(timer);
          waiting.delete(id);
          resolve(source);
        };
        waiting.set(id, settle);
        link.send({ type: 'readSource', id, messageKey });
      }),
  };
});
export type PageState = InstanceType<typeof PageState>;
