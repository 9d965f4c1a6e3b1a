import 'fake-indexeddb/auto';

import { describe, expect, test } from 'vitest';

import { addFromPage } from '#lib/crm/add-from-page.ts';
import { pageParties, type PageParty, party } from '#lib/crm/page-parties.ts';
import { recognisePage } from '#lib/crm/recognise-page.ts';
import { commit } from '#lib/db/commit.ts';
import { companiesByDomains, companyById } from '#lib/db/company-queries.ts';
import { contactsByEmails } from '#lib/db/contact-queries.ts';
import type { Change } from '#lib/db/change.ts';
import { undo } from '#lib/db/undo.ts';

import { aCompany, aContact } from '../db/builders.ts';
import { readyStore } from '../db/open-store.ts';
import { email } from '../domain/a-mail.ts';

const ann = aContact('ann', {
  displayName: 'Ann Lee',
  mailboxes: ['ann@acme.example'],
  companyId: 'acme',
});
const withNumber = (id: string, name: string): Change => ({
  table: 'contacts',
  id,
  set: { displayName: name, emails: [], phones: [{ value: '+886223635502' }] },
});
const profiled: Change = {
  table: 'contacts',
  id: 'cem',
  set: {
    displayName: 'Cem Ay',
    emails: [],
    urls: [{ value: 'https://www.linkedin.com/in/cem-ay/' }],
  },
};
const acme = aCompany('acme', { name: 'Acme', domains: ['acme.example'] });
const page = 'https://www.blum.example/team?id=5#rosa';

async function aStore(...changes: Change[]) {
  const store = await readyStore();
  if (changes.length > 0) await commit(store, { verb: 'loadSample' }, changes);
  return store;
}
const rosa = party('person', 'mailto', {
  name: 'Rosa Blum',
  title: 'Purchasing',
  company: 'Blum Works',
  emails: [email('rosa@blum.example')],
});
const namesOf = (parties: readonly PageParty[]) => parties.map(({ name }) => name);

describe('a page that names people', () => {
  test('knows them by address, by number and by profile, the most certain first', async () => {
    const store = await aStore(ann, acme, withNumber('bob', 'Bob Oh'), profiled);
    const found = await recognisePage(
      store,
      [
        party('person', 'profile', { name: 'Cem Ay', urls: ['http://linkedin.com/in/cem-ay?x=1'] }),
        party('unknown', 'tel', { phones: [{ value: '+886223635502' }] }),
        rosa,
        party('person', 'mailto', { name: 'A. L.', emails: [email('ann@acme.example')] }),
      ],
      null,
    );
    expect(found.people.map(({ contact, by }) => [contact.id, by])).toEqual([
      ['ann', 'address'],
      ['bob', 'number'],
      ['cem', 'profile'],
    ]);
    expect(namesOf(found.unknown)).toEqual(['Rosa Blum']);
  });

  test('knows nobody by a name alone, nor by a number that two people have', async () => {
    const store = await aStore(ann, withNumber('bob', 'Bob Oh'), withNumber('dee', 'Dee Oh'));
    const parties = [
      party('person', 'jsonLd', { name: 'Ann Lee' }),
      party('unknown', 'tel', { phones: [{ value: '+886223635502' }] }),
    ];
    const { people, unknown } = await recognisePage(store, parties, null);
    expect(people).toEqual([]);
    expect(unknown).toHaveLength(2);
  });

  test('shows who is known at the company whose page it is, without those it names itself', async () => {
    const eve = aContact('eve', { displayName: 'Eve', companyId: 'acme' });
    const store = await aStore(ann, acme, eve);
    const named = party('person', 'mailto', { emails: [email('ann@acme.example')] });
    const { companies } = await recognisePage(store, [named], 'acme.example');
    expect(companies.map(({ company }) => company.id)).toEqual(['acme']);
    expect(companies[0]?.people.map(({ contact }) => contact.id)).toEqual(['eve']);
  });

  test('a thousand strangers are asked for in one go, and none is called known', async () => {
    const store = await aStore(ann);
    const crowd = Array.from({ length: 500 }, (_, at) =>
      party('unknown', 'mailto', { emails: [email(`p${at}@many.example`)] }),
    );
    const found = await recognisePage(store, crowd, null);
    expect([found.people.length, found.unknown.length]).toEqual([0, 500]);
  });
});

describe('adding somebody from a page', () => {
  test('makes the contact and the company in one step, each value with its source and the page as link', async () => {
    const store = await aStore();
    const added = await addFromPage(store, rosa, page);
    const known = await contactsByEmails(store, rosa.emails);
    const [contact] = [...known.values()].flat();
    expect(contact).toMatchObject({
      displayName: 'Rosa Blum',
      title: 'Purchasing',
      emails: [{ value: 'rosa@blum.example', source: 'mailto' }],
      urls: [{ value: 'https://www.blum.example/team?id=5', source: 'mailto' }],
    });
    expect(contact?.note).toBeUndefined();
    const company = await companyById(store, contact?.companyId ?? '');
    expect(company).toMatchObject({ name: 'Blum Works', domains: ['blum.example'] });
    if (added.status !== 'committed') throw new Error(added.status);
    await undo(store, added.entry);
    expect((await contactsByEmails(store, rosa.emails)).size).toBe(0);
    expect(await companyById(store, contact?.companyId ?? '')).toBeUndefined();
  });

  test('joins the company that is known by the address, whatever the page calls it', async () => {
    const store = await aStore(acme);
    const dee = party('person', 'hcard', {
      name: 'Dee',
      company: 'ACME Holding Intl.',
      emails: [email('dee@acme.example')],
    });
    await addFromPage(store, dee, page);
    const [contact] = [...(await contactsByEmails(store, dee.emails)).values()].flat();
    expect(contact?.companyId).toBe('acme');
  });

  test('twice at once makes one', async () => {
    const store = await aStore();
    const both = await Promise.all([
      addFromPage(store, rosa, page),
      addFromPage(store, rosa, page),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['committed', 'nothing']);
  });

  test('an organisation becomes a company with its domain, once', async () => {
    const store = await aStore();
    const works = party('organization', 'jsonLd', {
      name: 'Blum Works',
      emails: [email('info@blum.example')],
      urls: ['https://www.blum.example'],
    });
    await addFromPage(store, works, page);
    expect(await addFromPage(store, works, page)).toEqual({ status: 'nothing' });
    expect(await companiesByDomains(store, ['blum.example'])).toMatchObject([
      { name: 'Blum Works', website: 'https://www.blum.example' },
    ]);
  });

  test('a hostile page gives nothing but text and http links', async () => {
    const store = await aStore();
    const { parties } = pageParties(
      {
        kind: 'people',
        url: 'javascript:alert(1)//',
        title: null,
        cards: [],
        complete: true,
        parties: [
          {
            kind: 'person',
            source: 'jsonLd',
            name: '<img src=x onerror=alert(1)>\u202e',
            title: null,
            company: null,
            emails: ['eve@evil.example'],
            phones: [],
            urls: ['javascript:alert(1)', 'data:text/html,x'],
            address: null,
          },
        ],
      },
      null,
    );
    const [eve] = parties;
    if (!eve) throw new Error('nobody');
    await addFromPage(store, eve, 'javascript:alert(1)//');
    const [contact] = [...(await contactsByEmails(store, eve.emails)).values()].flat();
    expect(contact?.displayName).not.toContain('\u202e');
    expect(contact?.urls).toBeUndefined();
  });
});
