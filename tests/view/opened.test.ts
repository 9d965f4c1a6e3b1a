import 'fake-indexeddb/auto';

import { describe, expect, test } from 'vitest';

import { deleteContact } from '#lib/crm/delete-record.ts';
import type { CardView } from '#lib/view/card-model.ts';

import { aMailSnapshot, aMessageSnapshot } from '../builders.ts';
import { aContact } from '../db/builders.ts';
import { aSidebar, until } from './a-sidebar.ts';

const ann = aContact('ann', { displayName: 'Ann Lee', mailboxes: ['ann.lee@acme.example'] });
const bob = aContact('bob', { displayName: 'Bob Oh', mailboxes: ['bob@other.example'] });
const cem = aContact('cem', { displayName: 'Cem Ay', mailboxes: ['cem@other.example'] });
const fromBob = aMailSnapshot({
  threadKey: 'b0b',
  messages: [aMessageSnapshot({ key: 'b0b', from: { email: 'bob@other.example', name: 'Bob' } })],
});
const named = (name: string) => (view: CardView) =>
  view.kind === 'known' && view.contact.name === name;

describe('somebody opened beside the mail', () => {
  test('stands in front of it, one after the other, and going back leads to the mail again', async () => {
    const { model, show } = await aSidebar([ann, bob, cem]);
    show(aMailSnapshot());
    await until(model.card.view, named('Ann Lee'));
    model.openRecord('bob');
    expect(model.screen.value).toEqual({ kind: 'record' });
    await until(model.card.view, named('Bob Oh'));
    model.openRecord('cem');
    await until(model.card.view, named('Cem Ay'));
    model.back();
    await until(model.card.view, named('Bob Oh'));
    model.escape();
    expect(model.screen.value).toEqual({ kind: 'mail' });
    await until(model.card.view, named('Ann Lee'));
  });

  test('never shows the person of the mail under the name of the one who was opened', async () => {
    const { model, show } = await aSidebar([ann, bob]);
    show(aMailSnapshot());
    await until(model.card.view, named('Ann Lee'));
    const names: string[] = [];
    model.openRecord('bob');
    const stop = model.card.view.subscribe((view) => {
      names.push(view.kind === 'known' ? view.contact.name : view.kind);
    });
    await until(model.card.view, named('Bob Oh'));
    stop();
    expect(new Set(names)).toEqual(new Set(['loading', 'Bob Oh']));
  });

  test('gives way to another mail, and does not come back after it', async () => {
    const { model, show } = await aSidebar([ann, bob, cem]);
    show(aMailSnapshot());
    model.openRecord('cem');
    show(fromBob);
    expect(model.screen.value).toEqual({ kind: 'mail' });
    await until(model.card.view, named('Bob Oh'));
    show(aMailSnapshot());
    expect(model.screen.value).toEqual({ kind: 'mail' });
    await until(model.card.view, named('Ann Lee'));
  });

  test('stays while the same mail is read again, and over a list of mails', async () => {
    const { model, show } = await aSidebar([ann, bob]);
    show({ kind: 'nothing' });
    model.openRecord('bob');
    await until(model.card.view, named('Bob Oh'));
    show({ kind: 'nothing' });
    expect(model.screen.value).toEqual({ kind: 'record' });
  });

  test('stays when the page says what it shows only after that', async () => {
    const { model, show } = await aSidebar([ann, bob]);
    model.openRecord('bob');
    expect(model.screen.value).toEqual({ kind: 'record' });
    show(aMailSnapshot());
    await until(model.card.view, named('Bob Oh'));
    show(fromBob);
    expect(model.screen.value).toEqual({ kind: 'mail' });
  });

  test('who is deleted meanwhile is gone from the screen, too', async () => {
    const { model, show, store } = await aSidebar([ann, bob]);
    show(aMailSnapshot());
    model.openRecord('bob');
    await until(model.card.view, named('Bob Oh'));
    await deleteContact(store, 'bob');
    await until(model.screen, ({ kind }) => kind === 'mail');
  });
});
