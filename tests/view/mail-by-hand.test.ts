import 'fake-indexeddb/auto';

import { expect, test } from 'vitest';

import { recentInteractions } from '#lib/db/interaction-queries.ts';

import { aContact } from '../db/builders.ts';
import { aSidebar, until } from './a-sidebar.ts';

const ann = aContact('ann', { displayName: 'Ann Lee', mailboxes: ['ann.lee@acme.example'] });

test('a mail on a page that looks new is logged by hand, for whom the marked text names, once', async () => {
  const { model, say, store } = await aSidebar([ann]);
  say({ type: 'unreadable', site: 'gmail', health: {} });
  say({ type: 'selection', text: 'From: Ann <ann.lee@acme.example>\nWhere is my order?' });
  model.logByHand();
  const { value: form } = await until(model.quickLog.form, (one) => one !== null);
  if (!form) throw new Error('no form');
  expect([form.channel.value, form.direction.value]).toEqual(['email', 'in']);
  expect(form.text.value).toContain('Where is my order?');
  const { value: found } = await until(form.results, (results) => results.length > 0);
  expect(found).toMatchObject([{ id: 'ann' }]);
  form.choose('ann');
  await Promise.all([form.log(), form.log()]);
  const logged = await recentInteractions(store, 5);
  expect(logged).toMatchObject([{ channel: 'email', direction: 'in', contactIds: ['ann'] }]);
});

test('with nothing marked it starts with the title of the page', async () => {
  const { model, show } = await aSidebar([ann]);
  show({
    kind: 'people',
    url: 'https://webmail.other.example/',
    title: 'Where is\u202e my order?',
    parties: [],
    cards: [],
    complete: true,
  });
  model.logByHand();
  const { value: form } = await until(model.quickLog.form, (one) => one !== null);
  expect(form?.text.value).toBe('Where is my order?');
});
