import { expect, test } from 'vitest';

import { whomItNames } from '#lib/crm/whom-it-names.ts';
import { commit } from '#lib/db/commit.ts';

import { aContact } from '../db/builders.ts';
import { readyStore } from '../db/open-store.ts';

async function aStore() {
  const store = await readyStore();
  await commit(store, { verb: 'loadSample' }, [
    aContact('ann', { displayName: 'Ann Lee', mailboxes: ['ann.lee@acme.example'] }),
    aContact('anna', { displayName: 'Anna Berg' }),
    aContact('bob', { displayName: 'Bob Stone' }),
    aContact('bob2', { displayName: 'Bob Marsh' }),
    aContact('wang', { displayName: '王小明' }),
    aContact('wang2', { displayName: '王大同' }),
    aContact('benj', { displayName: 'Benjamin Ott' }),
  ]);
  return store;
}

test.each([
  ['ann wants 40 seats', 'ann', 'wants 40 seats'],
  ['Ann Lee wants 40 seats', 'ann', 'wants 40 seats'],
  ['lee ann: wants 40', 'ann', 'wants 40'],
  ['ann.lee@acme.example wants', 'ann', 'wants'],
  ["ann's line is down", 'ann', 'line is down'],
  ['bob stone, no answer', 'bob', 'no answer'],
  ['mr stone no answer', 'bob', 'no answer'],
  ['王小明 想要40套', 'wang', '想要40套'],
  ['王小明想要40套', 'wang', '想要40套'],
  ['王小明先生想要40套', 'wang', '想要40套'],
  ['anna', 'anna', ''],
])('"%s" names %s and says "%s"', async (words, contactId, rest) => {
  const named = await whomItNames(await aStore(), words, null);
  expect(named).toMatchObject({ status: 'one', contactId, rest });
});

test.each([
  ['two people of one name', 'bob wants 3', 'bob', 'wants 3'],
  ['a name that only begins like that', 'benj wants 3', 'benj', 'wants 3'],
  ['a surname of two', '王先生想要3套', '王', '想要3套'],
  ['nobody', 'zoe wants 3', '', 'zoe wants 3'],
  ['nothing', '', '', ''],
])('%s: it asks', async (_, words, query, rest) => {
  const named = await whomItNames(await aStore(), words, null);
  expect(named).toEqual({ status: 'ask', query, rest });
});
