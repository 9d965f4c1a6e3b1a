import { expect, test } from 'vitest';

import { commit } from '#lib/db/commit.ts';
import { contactById } from '#lib/db/contact-queries.ts';
import { load } from '#lib/db/load.ts';
import { undo } from '#lib/db/undo.ts';

import { aContact } from './builders.ts';
import { abortAfterWrites, failWrites } from './failing.ts';
import { aProfile, readyStore } from './open-store.ts';

const added = { verb: 'addContact' } as const;
const full = () => new DOMException('no room', 'QuotaExceededError');

test('a disk that is full while a row is written leaves nothing of the step, and says so', async () => {
  const profile = aProfile();
  const store = await readyStore(profile);
  failWrites(store, 'journal', full);
  expect(await commit(store, added, [aContact('ann')])).toEqual({ status: 'full' });
  expect(await contactById(store, 'ann')).toBeUndefined();
  expect(profile.counts.kept).toMatchObject({ contacts: 0 });
});

test('a disk that turns out to be full when the transaction ends is told from other aborts', async () => {
  const store = await readyStore();
  let why = 'QuotaExceededError';
  abortAfterWrites(store, 'meta', () => why);
  expect(await commit(store, added, [aContact('ann')])).toEqual({ status: 'full' });
  why = 'DataError';
  await expect(commit(store, added, [aContact('ann')])).rejects.toMatchObject({
    name: 'AbortError',
  });
});

test('a long load that runs out of room tells how far it came, and that part can be undone', async () => {
  const store = await readyStore();
  const people = Array.from({ length: 1300 }, (_, index) => aContact(`c${index}`));
  failWrites(store, 'contacts', (request) =>
    request.type === 'add' && request.values.some(({ id }: { id: string }) => id === 'c1200')
      ? full()
      : undefined,
  );
  const loaded = await load(store, { verb: 'loadSample' }, people);
  expect(loaded).toMatchObject({ status: 'stopped', because: { status: 'full' }, rows: 1000 });
  if (loaded.status !== 'stopped' || loaded.entry === null) throw new Error('no entry');
  expect(await undo(store, loaded.entry)).toMatchObject({ status: 'undone', left: [] });
  expect(await contactById(store, 'c999')).toBeUndefined();
});
