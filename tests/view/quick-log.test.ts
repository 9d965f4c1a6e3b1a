// Dexie's live queries ask nothing where there is no IndexedDB of the whole page.
import 'fake-indexeddb/auto';

import { afterEach, expect, test } from 'vitest';

import { historyOf } from '#lib/db/interaction-queries.ts';
import type { Store } from '#lib/db/store.ts';
import { openTasksFor } from '#lib/db/task-queries.ts';
import { handedOver } from '#lib/view/handed-over.ts';
import type { QuickForm } from '#lib/view/quick-log-model.ts';

import { aMailSnapshot } from '../builders.ts';
import { aCompany, aContact, anOpportunity } from '../db/builders.ts';
import { aSidebar as openSidebar, type Bench, until } from './a-sidebar.ts';

const opened: Bench[] = [];
// One that is left open would take what another is handed.
afterEach(() => {
  for (const { model } of opened.splice(0)) model[Symbol.dispose]();
});
async function aSidebar(changes: Parameters<typeof openSidebar>[0]): Promise<Bench> {
  const bench = await openSidebar(changes);
  opened.push(bench);
  return bench;
}

const people = [
  aCompany('acme'),
  aContact('ann', {
    displayName: 'Ann Lee',
    companyId: 'acme',
    mailboxes: ['ann.lee@acme.example'],
  }),
  aContact('bob', { displayName: 'Bob Stone' }),
  aContact('bob2', { displayName: 'Bob Marsh' }),
  anOpportunity('seats', { companyId: 'acme', contacts: [{ contactId: 'ann', role: 'buyer' }] }),
];
const historyOfAnn = (store: Store) => historyOf(store, { contactId: 'ann' }, { limit: 5 });
const tasksOfAnn = (store: Store) =>
  openTasksFor(store, { contactIds: ['ann'], companyIds: [], opportunityIds: [] });

async function formOf({ model }: Bench): Promise<QuickForm> {
  const { value } = await until(model.quickLog.form, (form) => form !== null);
  if (!value) throw new Error('no form');
  return value;
}
async function onAnnsMail(): Promise<Bench> {
  const bench = await aSidebar(people);
  bench.show(aMailSnapshot());
  await until(bench.model.card.view, ({ kind }) => kind === 'known');
  return bench;
}

test('the form begins with the person on the screen and their opportunity, and logs both', async () => {
  const bench = await onAnnsMail();
  await bench.model.quickLog.open();
  const form = await formOf(bench);
  await until(form.target, (target) => target === 'seats');
  expect(form.people.value).toEqual([{ id: 'ann', name: 'Ann Lee' }]);
  form.text.value = 'wants 40 seats';
  form.minutes.value = '12';
  form.followUp.value = 'Quote';
  form.due.value = '2026-11-27';
  await form.log();
  expect(bench.model.quickLog.form.value).toBeNull();
  expect(await historyOfAnn(bench.store)).toMatchObject([
    {
      channel: 'call',
      direction: 'out',
      duration: 12,
      text: 'wants 40 seats',
      opportunityId: 'seats',
    },
  ]);
  expect(await tasksOfAnn(bench.store)).toMatchObject([{ title: 'Quote', due: '2026-11-27' }]);
  await bench.model.notice.value?.undo?.();
  expect(await historyOfAnn(bench.store)).toEqual([]);
});

test('what is half written waits with its person while another page is looked at', async () => {
  const bench = await onAnnsMail();
  await bench.model.quickLog.open();
  (await formOf(bench)).text.value = 'half a th';
  bench.show({ kind: 'nothing' });
  await until(bench.model.screen, ({ kind }) => kind === 'today');
  expect(bench.model.quickLog.form.value).toBeNull();
  bench.show(aMailSnapshot());
  const form = await formOf(bench);
  expect(form.text.value).toBe('half a th');
  await bench.model.quickLog.open();
  expect(bench.model.quickLog.form.value).toBe(form);
});

test.each<[string, (form: QuickForm) => void, keyof QuickForm['errors']]>([
  ['nobody', (form) => form.remove('ann'), 'people'],
  ['"ten" minutes', (form) => void (form.minutes.value = 'ten'), 'minutes'],
  ['no time', (form) => void (form.at.value = ''), 'at'],
  ['a day without anything to do', (form) => void (form.due.value = '2026-12-01'), 'followUp'],
])('with %s nothing is logged, and it is said where', async (_, spoil, field) => {
  const bench = await onAnnsMail();
  await bench.model.quickLog.open();
  const form = await formOf(bench);
  spoil(form);
  await form.log();
  expect(form.errors[field].value).not.toBeNull();
  expect(bench.model.quickLog.form.value).toBe(form);
  expect(await historyOfAnn(bench.store)).toEqual([]);
});

test('a meeting and a note have no direction', async () => {
  const bench = await onAnnsMail();
  await bench.model.quickLog.open();
  const form = await formOf(bench);
  form.channel.value = 'meeting';
  await form.log();
  expect(await historyOfAnn(bench.store)).toMatchObject([
    { channel: 'meeting', direction: 'none' },
  ]);
});

test('a sentence that names one person is logged at once, and the follow-up is one click away', async () => {
  const { model, store } = await aSidebar(people);
  await model.quickLog.say('call ann wants 40 seats, quote in 3 days');
  expect(await historyOfAnn(store)).toMatchObject([
    { channel: 'call', text: 'wants 40 seats', opportunityId: 'seats' },
  ]);
  expect(await tasksOfAnn(store)).toEqual([]);
  expect(model.quickLog.proposal.value).toMatchObject({ title: 'quote', name: 'Ann Lee' });
  const adding = model.quickLog.proposal.value;
  await Promise.all([adding?.add(), adding?.add()]);
  expect(await tasksOfAnn(store)).toMatchObject([{ title: 'quote', opportunityId: 'seats' }]);
  expect(model.quickLog.proposal.value).toBeNull();
});

test('a sentence that could mean two people logs nothing until one is chosen', async () => {
  const bench = await aSidebar(people);
  const { store } = bench;
  await bench.model.quickLog.say('call bob no answer, try again tomorrow');
  const form = await formOf(bench);
  expect(await historyOf(store, { contactId: 'bob' }, { limit: 1 })).toEqual([]);
  const { value: found } = await until(form.results, (results) => results.length > 0);
  expect(found.map(({ id }) => id).sort()).toEqual(['bob', 'bob2']);
  expect([form.text.value, form.followUp.value]).toEqual(['no answer', 'try again']);
  form.choose('bob2');
  await form.log();
  expect(await historyOf(store, { contactId: 'bob2' }, { limit: 1 })).toMatchObject([
    { channel: 'call', text: 'no answer' },
  ]);
});

test('what is no sentence opens the form with its words, and nothing is lost', async () => {
  const bench = await aSidebar(people);
  handedOver.value = { kind: 'quick', text: 'forty seats for somebody' };
  const form = await formOf(bench);
  expect(form.text.value).toBe('forty seats for somebody');
  expect(handedOver.value).toBeNull();
});
