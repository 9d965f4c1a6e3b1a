import { afterPaint } from './after-paint.ts';
import { asked, beforeEach, countDatabase } from './count-database.ts';
import { nameOnWholeCard } from './whole-card.ts';

/*
 * Bundled and run in every frame of a mailbox before anything else: in the sidebar's it notes when the page told of a
 * mail, and when the card that belongs to it was painted.
 */

export interface CardSeen {
  /** Milliseconds from the page's word. */
  painted: number;
  transactions: number;
  requests: number;
  /** Of the whole sidebar, as it was painted. */
  markup: string;
}

let toldAt = 0;
let wanted: { name: string; seen: (card: CardSeen) => void } | null = null;
let card: Promise<CardSeen> | null = null;

function noteMessages(): void {
  beforeEach(MessagePort.prototype, 'addEventListener', ([type, listener, options]) => {
    const heard = (event: MessageEvent<{ type?: string } | null>) => {
      if (event.data?.type === 'snapshot') {
        toldAt = performance.now();
        asked.transactions = asked.requests = 0;
      }
      (listener as (event: Event) => void)(event);
    };
    return [type, type === 'message' ? heard : listener, options];
  });
}

function look(): void {
  if (!wanted || toldAt === 0 || nameOnWholeCard() !== wanted.name) return;
  const { seen } = wanted;
  wanted = null;
  const { transactions, requests } = asked;
  afterPaint(() => {
    const painted = performance.now() - toldAt;
    const markup = document.querySelector('#sidebar')?.innerHTML ?? '';
    seen({ painted, transactions, requests, markup });
  });
}

if (location.protocol === 'chrome-extension:') {
  noteMessages();
  countDatabase();
  const changes = { childList: true, subtree: true, characterData: true, attributes: true };
  new MutationObserver(look).observe(document, changes);
  Object.assign(globalThis, {
    expectCard(name: string) {
      toldAt = 0;
      const { promise, resolve } = Promise.withResolvers<CardSeen>();
      card = promise;
      wanted = { name, seen: resolve };
    },
    cardSeen: () => card,
  });
}
