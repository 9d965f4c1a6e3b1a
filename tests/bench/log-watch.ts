import { afterPaint } from './after-paint.ts';
import { asked, beforeEach, countDatabase } from './count-database.ts';

/*
 * Bundled and run in every frame of a mailbox before anything else: in the sidebar's it notes how long it takes from a
 * click until what was clicked is on the disk, and until the screen says so.
 */

export interface WriteSeen {
  /** Milliseconds from the click until the writing transaction had ended. */
  durable: number;
  /** Milliseconds from there until the screen said so. */
  painted: number;
  transactions: number;
  requests: number;
  /** What was written, by table. */
  rows: { table: string; row: Record<string, unknown> }[];
}

let clickedAt = 0;
let durableAt = 0;
let rows: WriteSeen['rows'] = [];
/** The element that says so, and who wants to know. */
let wanted: { shown: string; tell: (write: WriteSeen) => void } | null = null;
let written: Promise<WriteSeen> | null = null;
let atDurable = { transactions: 0, requests: 0 };

function noteWrites(): void {
  const begin = Reflect.get(IDBDatabase.prototype, 'transaction') as (
    ...given: unknown[]
  ) => IDBTransaction;
  Reflect.set(
    IDBDatabase.prototype,
    'transaction',
    function (this: IDBDatabase, ...given: unknown[]) {
      const transaction = begin.apply(this, given);
      if (given[1] === 'readwrite')
        transaction.addEventListener('complete', () => {
          durableAt ||= performance.now();
          atDurable = { ...asked };
        });
      return transaction;
    },
  );
  for (const name of ['add', 'put'])
    beforeEach(IDBObjectStore.prototype, name, (given, self) => {
      const row = structuredClone(given[0]) as Record<string, unknown>;
      rows.push({ table: (self as IDBObjectStore).name, row });
      return given;
    });
}

function look(): void {
  if (!wanted || durableAt === 0 || !document.querySelector(wanted.shown)) return;
  const { tell } = wanted;
  wanted = null;
  const durable = durableAt - clickedAt;
  afterPaint(() =>
    tell({ durable, painted: performance.now() - durableAt, ...atDurable, rows: [...rows] }),
  );
}

if (location.protocol === 'chrome-extension:') {
  countDatabase();
  noteWrites();
  const changes = { childList: true, subtree: true, characterData: true, attributes: true };
  new MutationObserver(look).observe(document, changes);
  const clicked = () => {
    clickedAt = performance.now();
    durableAt = asked.transactions = asked.requests = 0;
    rows = [];
  };
  addEventListener('click', clicked, { capture: true });
  Object.assign(globalThis, {
    expectWrite(shown: string) {
      const { promise, resolve } = Promise.withResolvers<WriteSeen>();
      written = promise;
      wanted = { shown, tell: resolve };
    },
    writeSeen: () => written,
  });
}
