import { contactCard } from '#lib/crm/contact-card.ts';
import { contactsByEmails } from '#lib/db/contact-queries.ts';
import { historyOf } from '#lib/db/interaction-queries.ts';
import type { Email } from '#lib/domain/email.ts';
import { openStore } from '#lib/platform/open-store.ts';

/* Bundled and run in a page of the extension: the three reads of which the growth with the data is watched. */

export type GrowthTimes = Record<'get' | 'raw' | 'last20' | 'card', number[]>;

/** Milliseconds of each read, for each of the addresses. */
export async function growthReads(emails: readonly string[]): Promise<GrowthTimes> {
  const opened = await openStore();
  if (opened.status !== 'ready') throw new Error(`The store is ${opened.status}.`);
  const { store } = opened;
  const times: GrowthTimes = { get: [], raw: [], last20: [], card: [] };
  const timed = async <T>(into: number[], read: () => Promise<T>): Promise<T> => {
    const begun = performance.now();
    const answer = await read();
    into.push(performance.now() - begun);
    return answer;
  };
  for (const [at, email] of (emails as readonly Email[]).entries()) {
    // Every second one with bare hands: whoever reads a place first fetches it from the disk, so nobody may read it twice.
    if (at % 2 === 0) {
      await timed(times.raw, () => rawGet(store.db.backendDB(), email));
      continue;
    }
    const found = await timed(times.get, () => contactsByEmails(store, [email]));
    const [contact] = found.get(email) ?? [];
    if (!contact) throw new Error('Nobody has this address.');
    const { id } = contact;
    await timed(times.last20, () => historyOf(store, { contactId: id }, { limit: 20 }));
    await timed(times.card, () => contactCard(store, id, contact));
  }
  return times;
}

function rawGet(db: IDBDatabase, email: string): Promise<unknown> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  const keys = db.transaction('contacts').objectStore('contacts').index('keys');
  const request = keys.getAll(`e:${email}`);
  request.addEventListener('success', () => resolve(request.result));
  request.addEventListener('error', () => reject(request.error ?? new Error('no answer')));
  return promise;
}

Object.assign(globalThis, { growthReads });
