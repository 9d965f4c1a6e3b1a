// Dexie's live queries ask nothing where there is no IndexedDB of the whole page.
import 'fake-indexeddb/auto';

import { afterEach, expect, test } from 'vitest';

import { handedOver } from '#lib/view/handed-over.ts';

import { aMailSnapshot, aMessageSnapshot } from '../builders.ts';
import { aContact } from '../db/builders.ts';
import { aSidebar, type Bench, until } from './a-sidebar.ts';

const another = aMailSnapshot({
  threadKey: 'b0b',
  messages: [aMessageSnapshot({ key: 'b0b', from: { email: 'bob@other.example', name: 'Bob' } })],
});
const bob = aContact('bob', { displayName: 'Bob Oh', mailboxes: ['bob@other.example'] });
let bench: Bench;
const sidebar = async (changes: Parameters<typeof aSidebar>[0] = []): Promise<Bench> =>
  (bench = await aSidebar(changes));
// Or the last test's sidebar would take what is meant for this one's.
afterEach(() => bench.model[Symbol.dispose]());

const askForToday = () => {
  handedOver.value = { kind: 'today', text: '' };
};

test('asked for by key, Today stands over the open mail until Escape', async () => {
  const { model, show } = await sidebar();
  show(aMailSnapshot());
  expect(model.screen.value.kind).toBe('mail');
  askForToday();
  expect(model.screen.value.kind).toBe('today');
  expect(handedOver.value).toBeNull();
  model.escape();
  expect(model.screen.value.kind).toBe('mail');
});

test('another mail takes its place, and the same one drawn anew does not', async () => {
  const { model, show } = await sidebar();
  show(aMailSnapshot());
  askForToday();
  show(aMailSnapshot());
  expect(model.screen.value.kind).toBe('today');
  show(another);
  expect(model.screen.value.kind).toBe('mail');
});

test('a sidebar that the key has opened shows Today, whatever mail it hears of then', async () => {
  const { model, show } = await sidebar();
  askForToday();
  show(another);
  expect(model.screen.value.kind).toBe('today');
});

test('somebody’s open card makes way for it, and can be opened from it', async () => {
  const { model, show } = await sidebar([bob]);
  show(aMailSnapshot());
  model.openRecord('bob');
  await until(model.screen, ({ kind }) => kind === 'record');
  askForToday();
  expect(model.screen.value.kind).toBe('today');
  model.openRecord('bob');
  await until(model.screen, ({ kind }) => kind === 'record');
  model.back();
  expect(model.screen.value.kind).toBe('today');
});
