import type { DBCore } from 'dexie';
import { expect, test } from 'vitest';

import { allRows } from '#lib/db/all-rows.ts';
import { commit } from '#lib/db/commit.ts';
import { companiesByDomains, companyById } from '#lib/db/company-queries.ts';
import {
  contactById,
  contactsByEmails,
  contactsByIds,
  contactsByPhone,
  contactsOfCompany,
} from '#lib/db/contact-queries.ts';
import { openOpportunitiesFor, opportunityById } from '#lib/db/opportunity-queries.ts';
import type { Store } from '#lib/db/store.ts';
import { openTasksDueBefore, openTasksFor, taskById } from '#lib/db/task-queries.ts';
import type { Changes } from '#lib/db/write.ts';

import { companyIdsByName, contactIdsByName } from './ids-by-name.ts';
import { aCompany, aContact, anOpportunity, aTask, email } from './builders.ts';
import { readyStore } from './open-store.ts';

async function storeWith(...changes: Extract<Changes, readonly unknown[]>): Promise<Store> {
  const store = await readyStore();
  for (const change of changes) await commit(store, { verb: 'importBackup' }, [change]);
  return store;
}

const ids = (records: readonly { id: string }[]) => records.map(({ id }) => id);
const deleted = { deletedAt: 5 };

test('an address finds everybody who has it, the one known longest first, and nobody who is deleted', async () => {
  const shared = 'office@acme.example';
  const store = await storeWith(
    aContact('young', { mailboxes: [shared], createdAt: 20 }),
    aContact('old', { mailboxes: ['old@acme.example', shared], createdAt: 10 }),
    aContact('gone', { mailboxes: [shared], createdAt: 5 }),
    { table: 'contacts', id: 'gone', set: deleted },
  );
  const asked = [shared, 'old@acme.example', 'nobody@acme.example', shared].map(email);
  const found = await contactsByEmails(store, asked);
  expect([...found].map(([address, contacts]) => [address, ids(contacts)])).toEqual([
    [shared, ['old', 'young']],
    ['old@acme.example', ['old']],
  ]);
});

test('fifty addresses are asked for in one transaction', async () => {
  const store = await storeWith(aContact('ann', { mailboxes: ['a7@acme.example'] }));
  let opened = 0;
  const create = (core: DBCore): DBCore => ({
    ...core,
    transaction: (...given) => {
      opened += 1;
      return core.transaction(...given);
    },
  });
  store.db.use({ stack: 'dbcore', name: 'counting', create });
  // Dexie takes a middleware in when it opens.
  store.db.close({ disableAutoOpen: false });
  await store.db.open();
  const asked = Array.from({ length: 50 }, (_, index) => email(`a${index}@acme.example`));
  expect((await contactsByEmails(store, asked)).size).toBe(1);
  expect(opened).toBe(1);
});

test('records are read without what only the store needs, and never when deleted', async () => {
  const store = await storeWith(
    aContact('ann', { companyId: 'acme', phones: [{ value: '+886223635502' }] }),
    aContact('bob', { companyId: 'acme', mailboxes: ['bob@acme.example'] }),
    aContact('gone', { companyId: 'acme' }),
    { table: 'contacts', id: 'gone', set: deleted },
  );
  const ann = await contactById(store, 'ann');
  expect(ann).not.toHaveProperty('stamps');
  expect(ann).not.toHaveProperty('keys');
  expect(await contactById(store, 'gone')).toBeUndefined();
  expect(ids(await contactsByIds(store, ['bob', 'gone', 'nobody', 'ann']))).toEqual(['bob', 'ann']);
  expect(ids(await contactsOfCompany(store, 'acme', 9))).toEqual(['ann', 'bob']);
  expect(ids(await contactsOfCompany(store, 'acme', 1))).toEqual(['ann']);
  expect(ids(await contactsByPhone(store, '+886223635502'))).toEqual(['ann']);
});

test('lists are sorted by name as people read it, whatever the case and the accents', async () => {
  const store = await storeWith(
    aContact('1', { displayName: 'zoe' }),
    aContact('2', { displayName: 'Émile' }),
    aContact('3', { displayName: 'ANN' }),
    aContact('4', { displayName: '王小明' }),
    aContact('5', { displayName: 'Gone' }),
    { table: 'contacts', id: '5', set: deleted },
    aCompany('b', { name: 'beta' }),
    aCompany('a', { name: 'Ärzte' }),
  );
  expect(await contactIdsByName(store)).toEqual(['3', '2', '1', '4']);
  expect(await companyIdsByName(store)).toEqual(['a', 'b']);
});

test('a host finds its company by any suffix that the caller names, each company once', async () => {
  const store = await storeWith(
    aCompany('acme', { domains: ['acme.example', 'acme.co.example'] }),
    aCompany('gone', { domains: ['acme.example'] }),
    { table: 'companies', id: 'gone', set: deleted },
  );
  const suffixes = ['mail.acme.example', 'acme.example', 'acme.co.example'];
  expect(ids(await companiesByDomains(store, suffixes))).toEqual(['acme']);
  expect(await companiesByDomains(store, [])).toEqual([]);
  expect(await companyById(store, 'gone')).toBeUndefined();
});

test('open opportunities are found by person or company, the last touched first, and no closed ones', async () => {
  const ann = [{ contactId: 'ann' }];
  const store = await storeWith(
    anOpportunity('both', { contacts: ann, companyId: 'acme' }),
    anOpportunity('person', { contacts: ann }),
    anOpportunity('won', { contacts: ann, status: 'won' }),
    anOpportunity('other', { companyId: 'beta' }),
    { table: 'opportunities', id: 'both', set: { nextStep: 'Call' } },
  );
  const parties = { contactIds: ['ann'], companyIds: ['acme'] };
  expect(ids(await openOpportunitiesFor(store, parties))).toEqual(['both', 'person']);
  expect(await opportunityById(store, 'won')).toMatchObject({ status: 'won' });
});

test('open follow-ups are found by what they are about, the one due first on top', async () => {
  const about = { contactIds: ['ann'] };
  const store = await storeWith(
    aTask('someday', about),
    aTask('late', { ...about, due: '2026-12-01' }),
    aTask('early', { contactIds: [], companyId: 'acme', due: '2026-11-01' }),
    aTask('deal', { contactIds: [], opportunityId: 'deal', due: '2026-11-20' }),
    aTask('done', { ...about, due: '2026-10-01', doneAt: 9 }),
  );
  const links = { contactIds: ['ann'], companyIds: ['acme'], opportunityIds: ['deal'] };
  expect(ids(await openTasksFor(store, links))).toEqual(['early', 'deal', 'late', 'someday']);
  expect(ids(await openTasksDueBefore(store, '2026-12-01', 9))).toEqual(['early', 'deal']);
  expect(ids(await openTasksDueBefore(store, '2026-12-01', 1))).toEqual(['early']);
  expect(await taskById(store, 'done')).toMatchObject({ doneAt: 9 });
});

test('a follow-up that is ticked off leaves the list and comes back when it is opened again', async () => {
  const store = await storeWith(aTask('call', { contactIds: ['ann'] }));
  const links = { contactIds: ['ann'], companyIds: [], opportunityIds: [] };
  await commit(store, { verb: 'finishTask' }, [{ table: 'tasks', id: 'call', set: { doneAt: 3 } }]);
  expect(await openTasksFor(store, links)).toEqual([]);
  const reopened = { table: 'tasks', id: 'call', set: { doneAt: undefined } } as const;
  await commit(store, { verb: 'reopenTask' }, [reopened]);
  expect(ids(await openTasksFor(store, links))).toEqual(['call']);
});

test('a backup reads every record, the deleted ones too', async () => {
  const store = await storeWith(aContact('ann'), {
    table: 'contacts',
    id: 'ann',
    set: deleted,
  });
  expect(await allRows(store, 'contacts')).toEqual([
    {
      ...aContact('ann').set,
      id: 'ann',
      ...deleted,
      createdAt: expect.any(Number) as number,
      updatedAt: expect.any(Number) as number,
    },
  ]);
});
