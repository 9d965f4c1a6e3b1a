import 'fake-indexeddb/auto';

import { describe, expect, test } from 'vitest';

import type { Change } from '#lib/db/change.ts';
import type { PageSnapshot, PartySnapshot, PeopleSnapshot } from '#lib/domain/snapshot.ts';
import type { PagePeople } from '#lib/view/page-people-model.ts';

import { aMailSnapshot } from '../builders.ts';
import { aCompany, aContact } from '../db/builders.ts';
import { aSidebar as theSidebar, until } from './a-sidebar.ts';

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
/** The model of the page's people, whose code comes with the first page. */
async function aSidebar(changes: readonly Change[]) {
  const bench = await theSidebar(changes);
  const show = async (snapshot: PageSnapshot) => {
    bench.show(snapshot);
    if (snapshot.kind === 'people') await until(bench.model.anyPage, (one) => one !== null);
  };
  const anyPage = () => {
    const { value } = bench.model.anyPage;
    if (!value) throw new Error('no page was shown');
    return value;
  };
  return { ...bench, show, anyPage };
}
const there = (people: PagePeople | null): people is PagePeople => people !== null;
const strangersIn = (people: PagePeople | null) => people?.strangers.map(({ name }) => name) ?? [];
const knownIn = (people: PagePeople | null) => people?.known.map(({ name }) => name) ?? [];

describe('a page that is no webmail', () => {
  test('shows who is known there and who is not', async () => {
    const { model, anyPage, show } = await aSidebar([ann, acme]);
    await show(aPage([rosa, fromAnn]));
    expect(model.screen.value).toEqual({ kind: 'page' });
    const { value } = await until(anyPage().people, there);
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
    const { model, anyPage, show } = await aSidebar([ann, acme]);
    await show(aPage([rosa]));
    const { value } = await until(anyPage().people, there);
    const key = value?.strangers[0]?.key ?? '';
    await Promise.all([anyPage().add(key), anyPage().add(key)]);
    await until(anyPage().people, (people) => knownIn(people).join() === 'Rosa Blum');
    expect(strangersIn(anyPage().people.value)).toEqual([]);
    await model.notice.value?.undo?.();
    await until(anyPage().people, (people) => strangersIn(people).join() === 'Rosa Blum');
  });

  test('reads what the user marks as a signature, first of all', async () => {
    const { anyPage, show, say } = await aSidebar([ann, acme]);
    await show(aPage([rosa]));
    await until(anyPage().people, there);
    say({ type: 'selection', text: 'Dee Dahl\nHead of Sales\nDahl AG\ndee@dahl.example' });
    const { value } = await until(anyPage().people, (people) => strangersIn(people).length > 1);
    expect(strangersIn(value)).toEqual(['Dee Dahl', 'Rosa Blum']);
    expect(value?.strangers[0]?.source).toEqual({ key: 'page_source_selection' });
    say({ type: 'selection', text: '' });
    await until(anyPage().people, (people) => strangersIn(people).join() === 'Rosa Blum');
  });

  test('shows who is known at the company whose page it is', async () => {
    const { anyPage, show } = await aSidebar([ann, acme]);
    await show(aPage([], { url: 'https://shop.acme.example/contact' }));
    const { value } = await until(anyPage().people, there);
    expect(value?.companies).toMatchObject([{ name: 'Acme', people: [{ name: 'Ann Lee' }] }]);
    expect(anyPage().isEmpty.value).toBe(false);
  });

  test('never shows one page’s people on the next, and a mail is a mail', async () => {
    const { model, anyPage, show } = await aSidebar([ann, acme]);
    await show(aPage([rosa]));
    await until(anyPage().people, there);
    await show(aPage([fromAnn], { url: 'https://www.blum.example/press' }));
    expect(strangersIn(anyPage().people.value)).toEqual([]);
    await until(anyPage().people, there);
    expect(knownIn(anyPage().people.value)).toEqual(['Ann Lee']);
    await show(aMailSnapshot());
    expect(model.screen.value).toEqual({ kind: 'mail' });
    expect(anyPage().people.value).toBeNull();
  });

  test('that names nobody says so, with what is due below', async () => {
    const { model, anyPage, show } = await aSidebar([ann]);
    await show(aPage([aParty({ name: 'Somebody' })]));
    await until(anyPage().isEmpty, (isEmpty) => isEmpty);
    await until(model.today.recent, (recent) => recent !== null);
  });

  test('has its text searched only when the user asks', async () => {
    const { anyPage, show, told } = await aSidebar([ann]);
    await show(aPage([]));
    await until(anyPage().people, there);
    expect(told).not.toContainEqual({ type: 'findText' });
    anyPage().searchText();
    expect(told).toContainEqual({ type: 'findText' });
    expect(anyPage().searched.value).toBe(true);
    await show(aPage([], { url: 'https://other.example/' }));
    expect(anyPage().searched.value).toBe(false);
  });

  test('offers its .vcf files as links, and nothing that is no link', async () => {
    const { anyPage, show } = await aSidebar([ann]);
    const cards = ['https://blum.example/a%20b.vcf', 'javascript:alert(1)//x.vcf'];
    await show(aPage([], { cards }));
    const { value } = await until(anyPage().people, there);
    expect(value?.cards).toEqual([{ href: 'https://blum.example/a%20b.vcf', shown: 'a b.vcf' }]);
  });
});
