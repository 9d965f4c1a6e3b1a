// Dexie's live queries ask nothing where there is no IndexedDB of the whole page.
import 'fake-indexeddb/auto';

import { describe, expect, test } from 'vitest';

import { historyOf, recentInteractions } from '#lib/db/interaction-queries.ts';
import { parseEmail } from '#lib/domain/email.ts';
import type { CardView } from '#lib/view/card-model.ts';
import type { LogView } from '#lib/view/sidebar-model.ts';

import { aMailSnapshot, aMessageSnapshot } from '../builders.ts';
import { aCompany, aContact, anOpportunity } from '../db/builders.ts';
import { aSidebar, until } from './a-sidebar.ts';

const ann = aContact('ann', {
  displayName: 'Ann Lee',
  mailboxes: ['ann.lee@acme.example'],
  companyId: 'acme',
  title: 'Buyer',
});
const bob = aContact('bob', { displayName: 'Bob Oh', mailboxes: ['bob@other.example'] });
const acme = aCompany('acme', { name: 'Acme', domains: ['acme.example'] });
const seats = anOpportunity('seats', {
  name: '40 seats',
  companyId: 'acme',
  contacts: [{ contactId: 'ann', role: 'buyer' }],
});
const fromBob = aMailSnapshot({
  threadKey: 'b0b',
  subject: 'Hello',
  messages: [aMessageSnapshot({ key: 'b0b', from: { email: 'bob@other.example', name: 'Bob' } })],
});
const isKnown = (view: CardView) => view.kind === 'known';
const named = (name: string) => (view: CardView) => isKnown(view) && view.contact.name === name;
const isReady = (view: LogView) => view.kind === 'ready';
const isLogged = (view: LogView) => view.kind === 'logged';

describe('opening a mail', () => {
  test('shows the known sender with company, title and standing', async () => {
    const { model, show } = await aSidebar([ann, acme]);
    show(aMailSnapshot());
    const { value } = await until(model.card.view, isKnown);
    expect(value).toMatchObject({
      kind: 'known',
      contact: { name: 'Ann Lee', title: 'Buyer', company: 'Acme' },
    });
    expect(model.people.value).toMatchObject([{ name: 'Ann Lee', known: true }]);
  });

  test('whom the small index knew is called known while the store is still asked, and nobody else', async () => {
    const { model, show, knownEarly } = await aSidebar([ann, acme]);
    knownEarly.value = parseEmail('ann.lee@acme.example');
    show(aMailSnapshot());
    expect(model.card.view.value).toMatchObject({ kind: 'loading', known: true });
    show(fromBob);
    expect(model.card.view.value).toMatchObject({ kind: 'loading', known: false });
  });

  test('switching mails quickly never shows the person of the mail before', async () => {
    const { model, show } = await aSidebar([ann, acme, bob]);
    for (let round = 0; round < 20; round++) {
      show(aMailSnapshot());
      if (round % 3 === 0) await until(model.card.view, named('Ann Lee'));
      const shown: string[] = [];
      show(fromBob);
      const stop = model.card.view.subscribe((view) => {
        shown.push(view.kind === 'known' ? view.contact.name : view.kind);
      });
      await until(model.card.view, named('Bob Oh'));
      stop();
      expect(shown).not.toContain('Ann Lee');
      expect(shown.at(-1)).toBe('Bob Oh');
    }
  });

  test('a person chosen in the strip stays chosen while the same thread is read again', async () => {
    const { model, show } = await aSidebar([ann, acme, bob]);
    const both = aMessageSnapshot({ cc: [{ email: 'bob@other.example', name: 'Bob' }] });
    show(aMailSnapshot({ messages: [both] }));
    model.select(1);
    show(aMailSnapshot({ messages: [both, aMessageSnapshot({ key: '2' })] }));
    await until(model.card.view, named('Bob Oh'));
    show(aMailSnapshot({ threadKey: 'other', messages: [both] }));
    await until(model.card.view, named('Ann Lee'));
  });

  test('a mail between oneself and machines shows nobody', async () => {
    const { model, show } = await aSidebar();
    const from = { email: 'no-reply@shop.example', name: 'Shop' };
    show(aMailSnapshot({ messages: [aMessageSnapshot({ from })] }));
    expect(model.screen.value).toEqual({ kind: 'nobody', subject: 'Renewal terms' });
  });
});

describe('logging', () => {
  test('one click puts the mail to the proposed opportunity, and the database turns the button', async () => {
    const { model, show, store } = await aSidebar([ann, acme, seats]);
    show(aMailSnapshot());
    const { value } = await until(model.log.view, isReady);
    expect(value).toMatchObject({
      target: { name: '40 seats' },
      reason: { key: 'reason_role' },
      unknown: false,
    });
    await model.log.log();
    const { value: logged } = await until(model.log.view, isLogged);
    expect(logged).toMatchObject({ kind: 'logged' });
    const [stored] = await historyOf(store, { contactId: 'ann' }, { limit: 2 });
    expect(stored).toMatchObject({
      subject: 'Renewal terms',
      direction: 'in',
      opportunityId: 'seats',
      companyIds: ['acme'],
      evidence: { detector: 'gmail' },
    });
  });

  test('a second sidebar on the same store shows it as logged without being told', async () => {
    const first = await aSidebar([ann, acme]);
    const second = await aSidebar([], first.store);
    first.show(aMailSnapshot());
    second.show(aMailSnapshot());
    await until(second.model.log.view, isReady);
    await until(first.model.log.view, isReady);
    await first.model.log.log();
    await until(second.model.log.view, isLogged);
  });

  test('both tabs clicking at once store it once', async () => {
    const first = await aSidebar([ann, acme]);
    const second = await aSidebar([], first.store);
    for (const { show, model } of [first, second]) {
      show(aMailSnapshot());
      await until(model.log.view, isReady);
    }
    await Promise.all([first.model.log.log(), second.model.log.log()]);
    expect(await recentInteractions(first.store, 5)).toHaveLength(1);
    expect(second.model.log.problem.value).toBeNull();
  });

  test('Undo takes it back in place, and logging again brings the same record back', async () => {
    const { model, show, store } = await aSidebar([ann, acme]);
    show(aMailSnapshot());
    await until(model.log.view, isReady);
    await model.log.log();
    await until(model.log.view, isLogged);
    const [before] = await recentInteractions(store, 1);
    await model.log.undo();
    await until(model.log.view, isReady);
    expect(await recentInteractions(store, 1)).toEqual([]);
    await model.log.log();
    await until(model.log.view, isLogged);
    expect((await recentInteractions(store, 2)).map(({ id }) => id)).toEqual([before?.id]);
  });

  test('a log of another session is taken back all the same', async () => {
    const first = await aSidebar([ann, acme]);
    first.show(aMailSnapshot());
    await until(first.model.log.view, isReady);
    await first.model.log.log();
    const later = await aSidebar([], first.store);
    later.show(aMailSnapshot());
    await until(later.model.log.view, isLogged);
    await later.model.log.undo();
    await until(later.model.log.view, isReady);
  });

  test('earlier messages of the thread are counted, offered and logged together', async () => {
    const { model, show, store } = await aSidebar([ann, acme]);
    const messages = ['1', '2', '3', '4'].map((key, at) =>
      aMessageSnapshot({
        key: `18c0ffee0000000${key}`,
        expanded: at === 3,
        text: at === 3 ? 'Now' : null,
        snippet: 'Then',
      }),
    );
    show(aMailSnapshot({ messages }));
    await until(model.log.view, isReady);
    await model.log.log();
    const { value } = await until(model.log.progress, (progress) => progress?.logged === 1);
    expect(value).toEqual({ logged: 1, total: 4, older: 3 });
    await model.log.logOlder();
    await until(model.log.progress, (progress) => progress?.logged === 4);
    expect((await recentInteractions(store, 9)).map(({ text }) => text)).toContain('Then');
  });

  test('the browser-wide key pressed before the mail is read logs it once when it is', async () => {
    const { model, show, say, store } = await aSidebar([ann, acme]);
    say({ type: 'command', command: 'log' });
    show(aMailSnapshot());
    await until(model.log.view, isLogged);
    show(fromBob);
    await until(model.log.view, isReady);
    expect(await recentInteractions(store, 5)).toHaveLength(1);
  });

  test('an address on the never-log list always wins, and taking it off offers the button again', async () => {
    const { model, show, store } = await aSidebar([ann, acme]);
    show(aMailSnapshot());
    await until(model.log.view, isReady);
    await model.log.neverLog();
    const { value } = await until(model.log.view, (view) => view.kind === 'cannot');
    expect(value).toMatchObject({ reason: { key: 'log_cannot_never' } });
    await model.log.log();
    expect(await recentInteractions(store, 1)).toEqual([]);
    await model.notice.value?.undo?.();
    await until(model.log.view, isReady);
  });
});
