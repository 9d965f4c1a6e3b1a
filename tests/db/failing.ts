import type { DBCore, DBCoreMutateRequest, DBCoreMutateResponse } from 'dexie';

import type { Store } from '#lib/db/store.ts';

import type { Profile } from './open-store.ts';

/** A profile whose IndexedDB fails to open the first `times`. */
export function failingToOpen(profile: Profile, times: number, name: string): Profile {
  let left = times;
  const indexedDB = new Proxy(profile.indexedDB, {
    get(factory, property) {
      const value: unknown = Reflect.get(factory, property);
      if (property !== 'open') return typeof value === 'function' ? value.bind(factory) : value;
      return (...given: Parameters<IDBFactory['open']>) => {
        if (left === 0) return factory.open(...given);
        left -= 1;
        return failingRequest(name);
      };
    },
  });
  return { ...profile, indexedDB };
}

function failingRequest(name: string): IDBOpenDBRequest {
  const error = new DOMException('Internal error opening backing store', name);
  const request = { error, onerror: null as ((event: unknown) => void) | null };
  const event = { target: request, preventDefault() {}, stopPropagation() {} };
  queueMicrotask(() => request.onerror?.(event));
  return request as unknown as IDBOpenDBRequest;
}

/** Makes writes to one table fail with what `fail` answers; undefined lets them pass. */
export const failWrites = (
  store: Store,
  table: string,
  fail: (request: DBCoreMutateRequest) => unknown,
): void =>
  aroundWrites(store, table, (request, write) => {
    const error = fail(request);
    return error === undefined ? write() : Promise.reject(error);
  });

/** The writes go well, and then the whole transaction is gone: how a browser says that the disk is full. */
export const abortAfterWrites = (store: Store, table: string, why: () => string): void =>
  aroundWrites(store, table, async ({ trans }, write) => {
    const answer = await write();
    // oxlint-disable-next-line no-underscore-dangle -- fake-indexeddb's own way of ending one
    (trans as unknown as { _abort: (name: string) => void })._abort(why());
    return answer;
  });

type Around = (
  request: DBCoreMutateRequest,
  write: () => Promise<DBCoreMutateResponse>,
) => Promise<DBCoreMutateResponse>;

function aroundWrites(store: Store, table: string, around: Around): void {
  const create = (core: DBCore): DBCore => ({
    ...core,
    table: (name) => {
      const real = core.table(name);
      if (name !== table) return real;
      return { ...real, mutate: (request) => around(request, () => real.mutate(request)) };
    },
  });
  store.db.use({ stack: 'dbcore', name: 'failing', create });
  // Dexie takes a middleware in when it opens, which the next request does.
  store.db.close({ disableAutoOpen: false });
}
