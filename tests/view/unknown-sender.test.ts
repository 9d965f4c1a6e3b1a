// Dexie's live queries ask nothing where there is no IndexedDB of the whole page.
import 'fake-indexeddb/auto';

import { signal } from '@preact/signals';
import { describe, expect, test } from 'vitest';

import { recentInteractions } from '#lib/db/interaction-queries.ts';
import { contactsByEmails } from '#lib/db/contact-queries.ts';
import { defaultSettings } from '#lib/domain/settings.ts';
import type { CardView } from '#lib/view/card-model.ts';
import { OpenMail } from '#lib/view/open-mail.ts';
import type { LogView } from '#lib/view/sidebar-model.ts';
import { UnknownPerson } from '#lib/view/unknown-person.ts';

import { aMailSnapshot, aMessageSnapshot } from '../builders.ts';
import { aContact, email } from '../db/builders.ts';
import { readyStore } from '../db/open-store.ts';
import { aSidebar, until } from './a-sidebar.ts';

const bob = aContact('bob', { displayName: 'Bob Oh', mailboxes: ['bob@other.example'] });
const isKnown = (view: CardView) => view.kind === 'known';
const isReady = (view: LogView) => view.kind === 'ready';
const isLogged = (view: LogView) => view.kind === 'logged';

describe('an unknown sender', () => {
  const signed = aMailSnapshot({
    messages: [
      aMessageSnapshot({
        text: 'Could you send terms?\n\nBest regards,\nAnn Lee\nHead of Purchasing\nAcme Tooling Ltd.\n+44 20 7946 0958',
      }),
    ],
  });

  test('is filled from header and signature, each with its source', async () => {
    const { model, show } = await aSidebar();
    show(signed);
    await until(model.card.draft, (fields) => fields.length >= 6);
    const shown = model.card.draft.value.map(({ name, value, source }) => [
      name,
      value.value,
      source?.key,
    ]);
    expect(shown).toEqual([
      ['displayName', 'Ann Lee', 'source_header'],
      ['email', 'ann.lee@acme.example', 'source_header'],
      ['company', 'Acme Tooling Ltd.', 'source_signature'],
      ['title', 'Head of Purchasing', 'source_signature'],
      ['phone', '+44 20 7946 0958', 'source_signature'],
      ['link', '', undefined],
    ]);
  });

  test('is added with a company and logged in one step that one Undo takes back', async () => {
    const { model, show, store } = await aSidebar();
    show(signed);
    await until(model.card.draft, (fields) => fields.length >= 6);
    await until(model.log.view, isReady);
    await model.log.log();
    await until(model.log.view, isLogged);
    const { value } = await until(model.card.view, isKnown);
    expect(value).toMatchObject({ contact: { name: 'Ann Lee', company: 'Acme Tooling Ltd.' } });
    const [logged] = await recentInteractions(store, 1);
    expect(logged?.contactIds).toHaveLength(1);
    await model.log.undo();
    await until(model.card.view, (view) => view.kind === 'unknown');
    expect((await contactsByEmails(store, [email('ann.lee@acme.example')])).size).toBe(0);
  });

  test('is who is added and logged, even if the next unknown mail is opened right after the click', async () => {
    const { model, show, store } = await aSidebar();
    show(signed);
    await until(model.card.draft, (fields) => fields.length >= 6);
    await until(model.log.view, isReady);
    const logging = model.log.log();
    const zoe = { email: email('zoe@new.example'), name: 'Zoe New' };
    show(aMailSnapshot({ messages: [aMessageSnapshot({ from: zoe })] }));
    await until(model.card.view, (view) => view.kind === 'unknown' && view.name === 'Zoe New');
    await logging;
    const people = [email('ann.lee@acme.example'), zoe.email];
    const [ann, ...others] = [...(await contactsByEmails(store, people)).values()].flat();
    expect(ann?.displayName).toBe('Ann Lee');
    expect(others).toEqual([]);
    const [logged, ...more] = await recentInteractions(store, 2);
    expect(logged?.contactIds).toEqual([ann?.id]);
    expect(more).toEqual([]);
  });

  test('is not added by a click that was about somebody else', async () => {
    const store = await readyStore();
    const settings = signal(defaultSettings);
    const open = new OpenMail(store, signal(signed), settings);
    const unknown = new UnknownPerson(store, open, settings);
    await until(open.contact, (contact) => contact === null);
    expect(await unknown.checked(email('zoe@new.example'))).toEqual({ status: 'gone' });
    expect(await unknown.checked(email('ann.lee@acme.example'))).toMatchObject({
      status: 'checked',
      fields: { displayName: 'Ann Lee' },
    });
  });

  test('a field that does not fit is named and nothing is stored', async () => {
    const { model, show, store } = await aSidebar();
    show(signed);
    await until(model.card.draft, (fields) => fields.length >= 6);
    await until(model.log.view, isReady);
    const phone = model.card.draft.value.find(({ name }) => name === 'phone');
    if (phone) phone.value.value = 'call me';
    await model.log.log();
    expect(phone?.error.value).toEqual({ key: 'edit_error_noNumber' });
    expect(await recentInteractions(store, 1)).toEqual([]);
  });

  test('in a mail that is logged already is added to it, and Undo takes only that back', async () => {
    const { model, show, store } = await aSidebar([bob]);
    const both = aMailSnapshot({
      messages: [
        aMessageSnapshot({
          from: { email: 'bob@other.example', name: 'Bob Oh' },
          cc: [{ email: 'cfo@other.example', name: 'Carla Fo' }],
        }),
      ],
    });
    show(both);
    await until(model.log.view, isReady);
    await model.log.log();
    await until(model.log.view, isLogged);
    model.select(1);
    await until(model.card.view, (view) => view.kind === 'unknown');
    await until(model.card.draft, (fields) => fields.length >= 6);
    await until(model.log.view, isReady);
    await model.log.log();
    await until(model.log.view, isLogged);
    const [logged, ...more] = await recentInteractions(store, 5);
    expect(more).toEqual([]);
    expect(logged?.contactIds).toHaveLength(2);
    expect(logged?.participants.filter(({ contactId }) => contactId)).toHaveLength(2);
    await model.notice.value?.undo?.();
    await until(model.card.view, (view) => view.kind === 'unknown');
    const [left] = await recentInteractions(store, 5);
    expect(left?.contactIds).toEqual(['bob']);
  });

  test('can be given to somebody known as a second address', async () => {
    const { model, show } = await aSidebar([bob]);
    show(signed);
    await until(model.card.view, (view) => view.kind === 'unknown');
    model.card.openPicker();
    const { value: picker } = await until(model.card.picker, (one) => one !== null);
    if (!picker) throw new Error('The picker did not open.');
    picker.query.value = 'bo';
    await until(picker.results, (results) => results.length > 0);
    await picker.choose('bob');
    const { value } = await until(model.card.view, isKnown);
    expect(value).toMatchObject({
      contact: { name: 'Bob Oh', emails: ['bob@other.example', 'ann.lee@acme.example'] },
    });
  });
});
