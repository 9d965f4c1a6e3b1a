import 'fake-indexeddb/auto';

import { afterEach, describe, expect, test } from 'vitest';

import type { Change } from '#lib/db/change.ts';
import { handedOver } from '#lib/view/handed-over.ts';
import type { LookUpView } from '#lib/view/look-up-model.ts';

import { aMailSnapshot } from '../builders.ts';
import { aCompany, aContact, anOpportunity } from '../db/builders.ts';
import { aSidebar as theSidebar, type Bench, until } from './a-sidebar.ts';

const ann = aContact('ann', {
  displayName: 'Ann Lee',
  mailboxes: ['ann.lee@acme.example'],
  companyId: 'acme',
});
const anna = aContact('anna', { displayName: 'Anna Oh', mailboxes: ['anna@other.example'] });
const acme = aCompany('acme', { name: 'Acme', domains: ['acme.example'] });
const seats = anOpportunity('seats', { name: '40 seats', companyId: 'acme', contacts: [] });
const isFound = (view: LookUpView) => view.kind === 'found';
const namesIn = (view: LookUpView) =>
  view.kind === 'found'
    ? view.groups.flatMap(({ rows }) => rows.map(({ found }) => found.name))
    : [view.kind];

/** One sidebar at a time, as in a browser: what is handed over is for whichever takes it first. */
let dispose = () => {};
afterEach(() => {
  dispose();
  handedOver.value = null;
});
async function aSidebar(changes: readonly Change[]): Promise<Bench> {
  const bench = await theSidebar(changes);
  dispose = () => bench.model[Symbol.dispose]();
  return bench;
}

describe('looking up', () => {
  test('finds while typing, and what is found is about what is in the box by then', async () => {
    const { model } = await aSidebar([ann, anna, acme, seats]);
    const { lookUp } = model;
    lookUp.open();
    expect(lookUp.view.value.kind).toBe('empty');
    for (const typed of ['a', 'an', 'ann', 'anna']) lookUp.query.value = typed;
    await until(lookUp.view, (view) => namesIn(view).join() === 'Anna Oh');
    const seen: string[] = [];
    const stop = lookUp.view.subscribe((view) => seen.push(namesIn(view).join()));
    lookUp.query.value = 'acm';
    lookUp.query.value = 'acme';
    await until(lookUp.view, (view) => namesIn(view).includes('Acme'));
    stop();
    // The last answer stands until the next is there: the list neither empties nor goes back.
    expect(seen[0]).toBe('Anna Oh');
    expect(seen.slice(1).every((names) => names.includes('Acme') || names === 'Anna Oh')).toBe(
      true,
    );
    expect(seen.at(-1)).toContain('Acme');
  });

  test('a key alone changes nothing of what was found, until its answer comes', async () => {
    const { model } = await aSidebar([ann, anna, acme, seats]);
    const { lookUp } = model;
    lookUp.open();
    lookUp.query.value = 'an';
    const { value: before } = await until(lookUp.view, isFound);
    lookUp.query.value = 'ann l';
    expect(lookUp.view.value).toBe(before);
    await until(lookUp.view, (view) => namesIn(view).join() === 'Ann Lee');
  });

  test('what was found before does not stand below the first letter of something else', async () => {
    const { model } = await aSidebar([ann, anna, acme, seats]);
    const { lookUp } = model;
    lookUp.open();
    lookUp.query.value = 'ann';
    await until(lookUp.view, isFound);
    lookUp.query.value = '';
    lookUp.query.value = 'acme';
    expect(lookUp.view.value.kind).toBe('loading');
    await until(lookUp.view, (view) => namesIn(view).includes('Acme'));
  });

  test('an answer that comes after the box was emptied does not stand below what is typed then', async () => {
    const { model } = await aSidebar([ann, acme]);
    const { lookUp } = model;
    lookUp.open();
    lookUp.query.value = 'acme';
    await until(lookUp.view, isFound);
    lookUp.query.value = '';
    lookUp.query.value = 'ann';
    lookUp.query.value = '';
    lookUp.query.value = 'xyz';
    const { seen } = await until(lookUp.view, ({ kind }) => kind === 'nothing');
    expect(seen.filter(isFound)).toEqual([]);
  });

  test('Enter before the answer opens what is found then, unless more is typed', async () => {
    const { model } = await aSidebar([ann, anna]);
    const { lookUp } = model;
    lookUp.open();
    lookUp.query.value = 'ann lee';
    lookUp.enter();
    await until(model.screen, ({ kind }) => kind === 'record');
    await until(model.card.view, (view) => view.kind === 'known' && view.contact.id === 'ann');
    expect(lookUp.isOpen.value).toBe(false);
    model.back();

    lookUp.open();
    lookUp.query.value = 'ann lee';
    lookUp.enter();
    lookUp.query.value = 'anna';
    await until(lookUp.view, (view) => namesIn(view).join() === 'Anna Oh');
    expect(model.screen.value.kind).not.toBe('record');
  });

  test('whom it does not find becomes a contact, with what was typed in its place', async () => {
    const { model, store } = await aSidebar([ann]);
    const { lookUp } = model;
    lookUp.open();
    lookUp.query.value = 'zoe@new.example';
    await until(lookUp.view, ({ kind }) => kind === 'nothing');
    lookUp.enter();
    const { value: screen } = await until(model.screen, ({ kind }) => kind === 'newContact');
    if (screen.kind !== 'newContact') throw new Error('no form');
    const field = (name: string) => screen.form.fields.value.find((one) => one.name === name);
    expect(field('email')?.value.value).toBe('zoe@new.example');
    const name = field('displayName');
    if (name) name.value.value = 'Zoe New';
    await screen.form.save();
    const { value: view } = await until(model.card.view, ({ kind }) => kind === 'known');
    expect(view).toMatchObject({
      contact: { name: 'Zoe New', emails: ['zoe@new.example'] },
    });
    expect(store.readOnly).toBe(false);
  });

  test('Esc empties the box, closes it, and leaves the mail as it was', async () => {
    const { model, show } = await aSidebar([ann]);
    show(aMailSnapshot());
    model.lookUp.open();
    model.lookUp.query.value = 'x';
    model.escape();
    expect(model.lookUp.query.value).toBe('');
    model.escape();
    expect(model.lookUp.isOpen.value).toBe(false);
    expect(model.screen.value).toEqual({ kind: 'mail' });
  });
});

describe('a text that was handed over', () => {
  test('that is exactly one address opens the card', async () => {
    const { model } = await aSidebar([ann, anna]);
    handedOver.value = { kind: 'lookUp', text: ' Ann.Lee@acme.example\n' };
    await until(model.card.view, (view) => view.kind === 'known' && view.contact.id === 'ann');
    expect(handedOver.value).toBeNull();
    expect(model.lookUp.isOpen.value).toBe(false);
  });

  test('that is only a name is searched for and left to the user', async () => {
    const { model } = await aSidebar([ann, anna]);
    handedOver.value = { kind: 'lookUp', text: 'ann' };
    const { value } = await until(model.lookUp.view, isFound);
    expect(namesIn(value)).toEqual(expect.arrayContaining(['Ann Lee', 'Anna Oh']));
    expect(model.lookUp.query.value).toBe('ann');
    expect(model.lookUp.isOpen.value).toBe(true);
  });

  test('of a megabyte is cut to what somebody could be called', async () => {
    const { model } = await aSidebar([ann]);
    handedOver.value = { kind: 'lookUp', text: 'x'.repeat(1_000_000) };
    expect(model.lookUp.query.value.length).toBeLessThanOrEqual(300);
    await until(model.lookUp.view, ({ kind }) => kind === 'nothing');
  });
});
