import 'fake-indexeddb/auto';

import { describe, expect, test } from 'vitest';

import type { PartySnapshot, PeopleSnapshot } from '#lib/domain/snapshot.ts';
import type { PagePeople } from '#lib/view/page-people-model.ts';

import { aMailSnapshot } from '../builders.ts';
import { aCompany, aContact } from '../db/builders.ts';
import { aSidebar, until } from './a-sidebar.ts';

const ann = aContact('ann', {
  displayName: 'Ann Lee',
  mailboxes: ['ann.lee@acme.example'],
  companyId: 'acme',
});
const acme = aCompany('acme', { name: 'Acme', domains: ['acme.example'] });

const aParty = (change: Partial<PartySnapshot> = {}): PartySnapshot => ({
  kind: 'unknown',
  source: 'mailto',
  name: null,
  title: null,
  company: null,
  emails: [],
  phones: [],
  urls: [],
  address: null,
  ...change,
});
const aPage = (
  parties: readonly PartySnapshot[],
  change: Partial<PeopleSnapshot> = {},
): PeopleSnapshot => ({
  kind: 'people',
  url: 'https://www.blum.example/team',
  title: 'Team',
  parties: [...parties],
  cards: [],
  complete: true,
  ...change,
});
const rosa = aParty({ name: 'Rosa Blum', emails: ['rosa@blum.example'] });
const fromAnn = aParty({ name: 'Ann Lee', emails: ['ann.lee@acme.example'] });
const there = (people: PagePeople | null): people is PagePeople => people !== null;
const strangersIn = (people: PagePeople | null) => people?.strangers.map(({ name }) => name) ?? [];
const knownIn = (people: PagePeople | null) => people?.known.map(({ name }) => name) ?? [];

describe('a page that is no webmail', () => {
  test('shows who is known there and who is not', async () => {
    const { model, show } = await aSidebar([ann, acme]);
    show(aPage([rosa, fromAnn]));
    expect(model.screen.value).toEqual({ kind: 'page' });
    const { value } = await until(model.anyPage.people, there);
    expect(knownIn(value)).toEqual(['Ann Lee']);
    expect(value?.strangers).toMatchObject([
      {
        name: 'Rosa Blum',
        values: ['rosa@blum.example'],
        source: { key: 'page_source_mailto' },
      },
    ]);
  });

  test('moves somebody who is added to the known ones because the database says so, and Undo moves him back', async () => {
    const { model, show } = await aSidebar([ann, acme]);
    show(aPage([rosa]));
    const { value } = await until(model.anyPage.people, there);
    const key = value?.strangers[0]?.key ?? '';
    await Promise.all([model.anyPage.add(key), model.anyPage.add(key)]);
    await until(model.anyPage.people, (people) => knownIn(people).join() === 'Rosa Blum');
    expect(strangersIn(model.anyPage.people.value)).toEqual([]);
    await model.notice.value?.undo?.();
    await until(model.anyPage.people, (people) => strangersIn(people).join() === 'Rosa Blum');
  });

  test('reads what the user marks as a signature, first of all', async () => {
    const { model, show, say } = await aSidebar([ann, acme]);
    show(aPage([rosa]));
    await until(model.anyPage.people, there);
    say({ type: 'selection', text: 'Dee Dahl\nHead of Sales\nDahl AG\ndee@dahl.example' });
    const { value } = await until(model.anyPage.people, (people) => strangersIn(people).length > 1);
    expect(strangersIn(value)).toEqual(['Dee Dahl', 'Rosa Blum']);
    expect(value?.strangers[0]?.source).toEqual({ key: 'page_source_selection' });
    say({ type: 'selection', text: '' });
    await until(model.anyPage.people, (people) => strangersIn(people).join() === 'Rosa Blum');
  });

  test('shows who is known at the company whose page it is', async () => {
    const { model, show } = await aSidebar([ann, acme]);
    show(aPage([], { url: 'https://shop.acme.example/contact' }));
    const { value } = await until(model.anyPage.people, there);
    expect(value?.companies).toMatchObject([{ name: 'Acme', people: [{ name: 'Ann Lee' }] }]);
    expect(model.anyPage.isEmpty.value).toBe(false);
  });

  test('never shows one page’s people on the next, and a mail is a mail', async () => {
    const { model, show } = await aSidebar([ann, acme]);
    show(aPage([rosa]));
    await until(model.anyPage.people, there);
    show(aPage([fromAnn], { url: 'https://www.blum.example/press' }));
    expect(strangersIn(model.anyPage.people.value)).toEqual([]);
    await until(model.anyPage.people, there);
    expect(knownIn(model.anyPage.people.value)).toEqual(['Ann Lee']);
    show(aMailSnapshot());
    expect(model.screen.value).toEqual({ kind: 'mail' });
    expect(model.anyPage.people.value).toBeNull();
  });

  test('that names nobody says so, with what is due below', async () => {
    const { model, show } = await aSidebar([ann]);
    show(aPage([aParty({ name: 'Somebody' })]));
    await until(model.anyPage.isEmpty, (isEmpty) => isEmpty);
    await until(model.today.recent, (recent) => recent !== null);
  });

  test('has its text searched only when the user asks', async () => {
    const { model, show, told } = await aSidebar([ann]);
    show(aPage([]));
    await until(model.anyPage.people, there);
    expect(told).not.toContainEqual({ type: 'findText' });
    model.anyPage.searchText();
    expect(told).toContainEqual({ type: 'findText' });
    expect(model.anyPage.searched.value).toBe(true);
    show(aPage([], { url: 'https://other.example/' }));
    expect(model.anyPage.searched.value).toBe(false);
  });

  test('offers its .vcf files as links, and nothing that is no link', async () => {
    const { model, show } = await aSidebar([ann]);
    const cards = ['https://blum.example/a%20b.vcf', 'javascript:alert(1)//x.vcf'];
    show(aPage([], { cards }));
    const { value } = await until(model.anyPage.people, there);
    expect(value?.cards).toEqual([{ href: 'https://blum.example/a%20b.vcf', shown: 'a b.vcf' }]);
  });
});
