import { expect, test } from 'vitest';

import { commit } from '#lib/db/commit.ts';
import { undo } from '#lib/db/undo.ts';

import { aContact } from './builders.ts';
import { readyStore } from './open-store.ts';

const added = { verb: 'addContact', subject: 'Ann' } as const;

test('while the user cannot see what a click does nothing is written or undone, and the refusal says which it is', async () => {
  const store = await readyStore();
  const done = await commit(store, added, [aContact('ann')]);
  if (done.status !== 'committed') throw new Error('not reached');
  let asked = 0;
  const covered = { ...store, mayWrite: () => Promise.resolve((asked += 1) > 2) };
  expect(await commit(covered, added, [aContact('bob')])).toEqual({ status: 'unseen' });
  expect(await undo(covered, done.entry)).toEqual({ status: 'unseen' });
  expect(await store.db.contacts.count()).toBe(1);
  // Asked anew each time: uncovered again, it works.
  expect(await commit(covered, added, [aContact('bob')])).toMatchObject({ status: 'committed' });
  expect(asked).toBe(3);
});
