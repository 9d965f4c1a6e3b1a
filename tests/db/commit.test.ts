import { expect, test } from 'vitest';

import type { Change } from '#lib/db/change.ts';
import { commit } from '#lib/db/commit.ts';
import { contactById, contactsByEmails } from '#lib/db/contact-queries.ts';
import { interactionById, interactionsByMailKeys } from '#lib/db/interaction-queries.ts';
import { journalPage } from '#lib/db/journal-queries.ts';
import { InvalidRecord } from '#lib/db/valid.ts';

import { aContact, anInteraction, email } from './builders.ts';
import { aProfile, readyStore } from './open-store.ts';

const added = { verb: 'addContact', subject: 'Ann' } as const;
const edited = { verb: 'editContact' } as const;

test('a contact that is added is found by its address, with the times of its making', async () => {
  const store = await readyStore();
  const written = await commit(store, added, [
    aContact('ann', { mailboxes: ['ann@acme.example'] }),
  ]);
  expect(written).toMatchObject({ status: 'committed', ids: ['ann'] });
  const found = await contactsByEmails(store, [email('ann@acme.example')]);
  const [ann] = found.get(email('ann@acme.example')) ?? [];
  expect(ann).toEqual({
    id: 'ann',
    displayName: 'Ann Example',
    emails: [{ value: 'ann@acme.example' }],
    createdAt: ann?.createdAt,
    updatedAt: ann?.createdAt,
  });
  expect(ann?.createdAt).toBeGreaterThan(0);
});

test('an edit changes the fields it names, moves updatedAt and stamps both newer than the rest', async () => {
  const store = await readyStore();
  await commit(store, added, [aContact('ann', { title: 'Buyer', department: 'Sales' })]);
  const before = await store.db.contacts.get('ann');
  await commit(store, edited, [
    { table: 'contacts', id: 'ann', set: { title: 'Head of buying', department: undefined } },
  ]);
  const after = await store.db.contacts.get('ann');
  expect(after).toMatchObject({ title: 'Head of buying', createdAt: before?.createdAt });
  expect(after).not.toHaveProperty('department');
  expect(after?.updatedAt).toBeGreaterThan(before?.updatedAt ?? Infinity);
  const rest = after?.stamps['*'] ?? '';
  expect(rest).toBe(before?.stamps['*']);
  expect(Object.keys(after?.stamps ?? {}).sort()).toEqual([
    '*',
    'department',
    'title',
    'updatedAt',
  ]);
  expect((after?.stamps['title'] ?? '') > rest).toBe(true);
});

test('the journal holds what was there and what came, of the changed fields only', async () => {
  const store = await readyStore();
  await commit(store, added, [aContact('ann', { title: 'Buyer', note: 'Tall' })]);
  await commit(store, edited, [
    { table: 'contacts', id: 'ann', set: { title: 'Boss', note: 'Tall', language: 'de' } },
  ]);
  const [edit, addition] = await journalPage(store, undefined, 10);
  expect(edit?.label).toEqual(edited);
  expect(edit?.changes).toEqual([
    {
      table: 'contacts',
      id: 'ann',
      created: false,
      before: { title: 'Buyer' },
      after: { title: 'Boss', language: 'de' },
    },
  ]);
  expect(addition?.changes).toMatchObject([{ table: 'contacts', id: 'ann', created: true }]);
  expect(JSON.stringify(addition?.changes)).not.toContain('Tall');
});

test('a record that is said to be new and is not is refused with all of its step, and stays as it was', async () => {
  const store = await readyStore();
  await commit(store, added, [aContact('ann', { title: 'Buyer' })]);
  const again = { ...aContact('ann', { title: 'Boss' }), isNew: true } as const;
  await expect(commit(store, edited, [aContact('bob'), again])).rejects.toThrow('Constraint');
  expect(await contactById(store, 'ann')).toMatchObject({ title: 'Buyer' });
  expect(await contactById(store, 'bob')).toBeUndefined();
  expect(await journalPage(store, undefined, 10)).toHaveLength(1);
});

test('what is already so is not written: no entry, no newer stamp', async () => {
  const store = await readyStore();
  await commit(store, added, [aContact('ann', { tags: ['vip'] })]);
  const row = await store.db.contacts.get('ann');
  const again: Change = { table: 'contacts', id: 'ann', set: { tags: ['vip'], title: undefined } };
  expect(await commit(store, edited, [again])).toEqual({ status: 'nothing' });
  expect(await commit(store, edited, [])).toEqual({ status: 'nothing' });
  expect(await store.db.contacts.get('ann')).toEqual(row);
  expect(await journalPage(store, undefined, 10)).toHaveLength(1);
});

test('two changes of one record in one step are one change in the journal', async () => {
  const store = await readyStore();
  const written = await commit(store, added, [
    aContact('ann'),
    { table: 'contacts', id: 'ann', set: { title: 'Buyer' } },
  ]);
  expect(written).toMatchObject({ ids: ['ann'] });
  expect((await journalPage(store, undefined, 1))[0]?.changes).toHaveLength(1);
  expect(await contactById(store, 'ann')).toMatchObject({ title: 'Buyer' });
});

test('a record that is none throws with the place and never with the value, and nothing of the step is stored', async () => {
  const store = await readyStore();
  const wrong = { ...aContact('bad'), set: { displayName: 'x', emails: [{ value: 'Secret' }] } };
  const step = commit(store, added, [aContact('ann'), wrong as unknown as Change]);
  const error: unknown = await step.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(InvalidRecord);
  expect(error).toMatchObject({ table: 'contacts', paths: ['emails.0.value'] });
  expect(String(error)).not.toContain('Secret');
  expect(await contactById(store, 'ann')).toBeUndefined();
  expect(await journalPage(store, undefined, 10)).toEqual([]);
});

test.each([
  ['a field that contacts do not have', { nickname: 'A' }, ['nickname']],
  ['a required field taken away', { displayName: undefined }, ['displayName']],
  ['a number where a text belongs', { title: 4 }, ['title']],
])('an edit with %s throws', async (_what, set, paths) => {
  const store = await readyStore();
  await commit(store, added, [aContact('ann')]);
  const step = commit(store, edited, [{ table: 'contacts', id: 'ann', set } as unknown as Change]);
  await expect(step).rejects.toMatchObject({ name: 'InvalidRecord', paths });
});

test('fields that a newer version wrote stay when this one edits others', async () => {
  const store = await readyStore();
  await commit(store, added, [aContact('ann')]);
  await store.db.contacts.update('ann', { pronouns: 'she' } as object);
  await commit(store, edited, [{ table: 'contacts', id: 'ann', set: { title: 'Buyer' } }]);
  expect(await store.db.contacts.get('ann')).toMatchObject({ pronouns: 'she', title: 'Buyer' });
});

test('the same mail logged 1,000 times at once from two tabs is one interaction', async () => {
  const profile = aProfile();
  const tabs = [await readyStore(profile), await readyStore(profile)] as const;
  const logs = Array.from({ length: 1000 }, (_, index) =>
    commit(tabs[index % 2 === 0 ? 0 : 1], { verb: 'logMail' }, [
      anInteraction(`log-${index}`, { dedupeKey: 'mid:<a@acme.example>' }),
    ]),
  );
  const results = await Promise.all(logs);
  const first = results.find(({ status }) => status === 'committed');
  const of = first?.status === 'committed' ? first.ids[0] : '';
  const rest = results.filter((result) => result !== first);
  expect(new Set(rest.map((result) => JSON.stringify(result)))).toEqual(
    new Set([JSON.stringify({ status: 'duplicate', table: 'interactions', of })]),
  );
  expect(await tabs[1].db.interactions.count()).toBe(1);
  expect(await journalPage(tabs[0], undefined, 10)).toHaveLength(1);
});

test('a deleted log of the same mail is brought back by a change that looks first', async () => {
  const store = await readyStore();
  const dedupeKey = 'mid:<b@acme.example>';
  await commit(store, { verb: 'logMail' }, [anInteraction('log', { dedupeKey, subject: 'Offer' })]);
  const gone: Change = { table: 'interactions', id: 'log', set: { deletedAt: 5 } };
  await commit(store, { verb: 'deleteInteraction' }, [gone]);
  const plainly = [anInteraction('log-2', { dedupeKey })];
  expect(await commit(store, { verb: 'logMail' }, plainly)).toMatchObject({ of: 'log' });
  const revived = await commit(store, { verb: 'logAgain' }, async (reader) => {
    const [earlier] = await interactionsByMailKeys(reader, [dedupeKey]);
    return [{ table: 'interactions', id: earlier?.id ?? '', set: { deletedAt: undefined } }];
  });
  expect(revived).toMatchObject({ status: 'committed', ids: ['log'] });
  expect(await interactionById(store, 'log')).toMatchObject({ subject: 'Offer' });
});

test('what a change looks up cannot have changed until it is written, whichever tab writes', async () => {
  const profile = aProfile();
  const tabs = [await readyStore(profile), await readyStore(profile)] as const;
  await commit(tabs[0], added, [aContact('ann', { keepInTouchDays: 0 })]);
  const steps = Array.from({ length: 100 }, (_, index) =>
    commit(tabs[index % 2 === 0 ? 0 : 1], edited, async (reader) => {
      const ann = await contactById(reader, 'ann');
      const days = (ann?.keepInTouchDays ?? 0) + 1;
      return [{ table: 'contacts', id: 'ann', set: { keepInTouchDays: days } }];
    }),
  );
  await Promise.all(steps);
  expect(await contactById(tabs[0], 'ann')).toMatchObject({ keepInTouchDays: 100 });
});

test('stamps rise in both tabs although their clocks stand still or go back', async () => {
  const profile = aProfile();
  let time = Date.UTC(2026, 0, 1);
  const tabs = [
    await readyStore(profile, { now: () => (time -= 5000) }),
    await readyStore(profile, { now: () => Date.UTC(2026, 0, 1) }),
  ] as const;
  for (let index = 0; index < 20; index++) {
    await commit(tabs[index % 2 === 0 ? 0 : 1], added, [aContact(`c${index}`)]);
  }
  const entries = await journalPage(tabs[0], undefined, 50);
  const made = entries.map(({ changes }) => changes[0]?.id);
  expect(made).toEqual(Array.from({ length: 20 }, (_, index) => `c${19 - index}`));
  expect(new Set(entries.map(({ stamp }) => stamp.slice(-8))).size).toBe(1);
});
