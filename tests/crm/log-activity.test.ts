import { expect, test } from 'vitest';

import { type Activity, logActivity } from '#lib/crm/log-activity.ts';
import { commit } from '#lib/db/commit.ts';
import { historyOf } from '#lib/db/interaction-queries.ts';
import { openTasksFor } from '#lib/db/task-queries.ts';
import { undo } from '#lib/db/undo.ts';

import { aCompany, aContact, anOpportunity } from '../db/builders.ts';
import { readyStore } from '../db/open-store.ts';

async function aStore() {
  const store = await readyStore();
  await commit(store, { verb: 'loadSample' }, [
    aCompany('acme'),
    aContact('ann', { displayName: 'Ann Lee', companyId: 'acme', mailboxes: ['ann@acme.example'] }),
    aContact('bob', { displayName: 'Bob' }),
    anOpportunity('seats', { companyId: 'acme' }),
  ]);
  return store;
}
const aCall = (change: Partial<Activity> = {}): Activity => ({
  channel: 'call',
  direction: 'in',
  contactIds: ['ann'],
  ...change,
});

test('a call stands in the history of the person, the company and the opportunity', async () => {
  const store = await aStore();
  const logged = await logActivity(
    store,
    aCall({ text: ' wants 40 seats ', minutes: 12, purpose: 'order', opportunityId: 'seats' }),
  );
  expect(logged).toMatchObject({ status: 'logged', names: ['Ann Lee'] });
  for (const of of [{ contactId: 'ann' }, { companyId: 'acme' }, { opportunityId: 'seats' }])
    expect(await historyOf(store, of, { limit: 5 })).toMatchObject([
      {
        channel: 'call',
        direction: 'in',
        purpose: 'order',
        duration: 12,
        text: 'wants 40 seats',
        party: 'human',
        participants: [{ role: 'from', name: 'Ann Lee', contactId: 'ann' }],
      },
    ]);
});

test('the follow-up of a call is planned in the same step, and Undo takes back both', async () => {
  const store = await aStore();
  const links = { contactIds: ['ann'], companyIds: [], opportunityIds: [] };
  const followUp = { title: 'Quote', due: '2026-11-06' };
  const logged = await logActivity(store, aCall({ followUp, opportunityId: 'seats' }));
  if (logged.status !== 'logged') throw new Error(logged.status);
  expect(await openTasksFor(store, links)).toMatchObject([
    { title: 'Quote', due: '2026-11-06', opportunityId: 'seats', interactionId: logged.id },
  ]);
  await undo(store, logged.entry);
  expect(await openTasksFor(store, links)).toEqual([]);
  expect(await historyOf(store, { contactId: 'ann' }, { limit: 5 })).toEqual([]);
});

test('a double click logs once', async () => {
  const store = await aStore();
  const both = await Promise.all([
    logActivity(store, aCall(), 'this-call'),
    logActivity(store, aCall(), 'this-call'),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(['logged', 'nothing']);
  expect(await historyOf(store, { contactId: 'ann' }, { limit: 5 })).toHaveLength(1);
});

test('two people of a meeting both have it in their history', async () => {
  const store = await aStore();
  await logActivity(
    store,
    aCall({ channel: 'meeting', direction: 'none', contactIds: ['ann', 'bob'] }),
  );
  expect(await historyOf(store, { contactId: 'bob' }, { limit: 5 })).toMatchObject([
    { channel: 'meeting', contactIds: ['ann', 'bob'], companyIds: ['acme'] },
  ]);
});

test('nobody is logged for people who are not there any more', async () => {
  const store = await aStore();
  expect(await logActivity(store, aCall({ contactIds: ['gone'] }))).toEqual({ status: 'nobody' });
  expect(await logActivity(store, aCall({ contactIds: [] }))).toEqual({ status: 'nobody' });
});

test.each([
  ['from the future is logged now', { at: Date.UTC(2099, 1, 1) }, { at: Date.UTC(2026, 10, 2) }],
  ['of a million minutes took a day', { minutes: 1e6 }, { duration: 1440 }],
  ['of half a minute took one', { minutes: 0.4 }, { duration: 1 }],
])('a call %s', async (_, change, expected) => {
  const store = await aStore();
  await logActivity(store, aCall(change));
  const [call] = await historyOf(store, { contactId: 'ann' }, { limit: 1 });
  if (call && 'at' in expected) expect(Math.abs(call.at - expected.at)).toBeLessThan(86_400_000);
  else expect(call).toMatchObject(expected);
});

test('a megabyte of text is cut, and what no database takes is left out', async () => {
  const store = await aStore();
  await logActivity(store, aCall({ text: `a\0b\ud800${'x'.repeat(1_000_000)}` }));
  const [call] = await historyOf(store, { contactId: 'ann' }, { limit: 1 });
  expect(call?.text?.length).toBeLessThanOrEqual(20_000);
  expect(call?.text?.startsWith('ab\ufffd')).toBe(true);
});
