import 'fake-indexeddb/auto';

import * as fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { expect, test, vi } from 'vitest';

import type { AddressDelta, AddressKeeper } from '#lib/db/address-delta.ts';
import { commit } from '#lib/db/commit.ts';
import { eraseStore } from '#lib/db/erase.ts';
import { indexAddresses } from '#lib/db/index-addresses.ts';
import { HotDatabase } from '#lib/db/hot-database.ts';
import { KnownAddresses, type News } from '#lib/db/known-addresses.ts';
import type { Store } from '#lib/db/store.ts';
import { undo } from '#lib/db/undo.ts';
import type { Backup } from '#lib/exchange/backup-read.ts';
import { applyRestore, planRestore } from '#lib/exchange/backup-restore.ts';
import { tableNames } from '#lib/domain/records.ts';

import { aContact } from './builders.ts';
import { aProfile, readyStore } from './open-store.ts';

/** All addresses there are in the small world of these tests. */
const world = ['ann', 'bob', 'cy', 'dee', 'eve'].map((name) => `${name}@acme.example`);
const label = { verb: 'editContact' } as const;

const anIndex = (): KnownAddresses => anIndexIn(new IDBFactory());
const anIndexIn = (factory: IDBFactory, news?: News): KnownAddresses =>
  new KnownAddresses(new HotDatabase(() => Promise.resolve(factory)), news);

/** Waits for what nobody waits for: the index's own transactions come in turn. */
const knownOf = async (index: KnownAddresses): Promise<string[]> => {
  const known = await Promise.all(world.map((address) => index.count([[`e:${address}`]])));
  return world.filter((_, at) => known[at] === 1);
};

async function addressesOf({ db }: Store): Promise<string[]> {
  const rows = await db.contacts.toArray();
  const alive = rows.filter(({ deletedAt }) => deletedAt === undefined);
  const all = new Set(alive.flatMap(({ emails }) => emails.map(({ value }) => String(value))));
  return world.filter((address) => all.has(address));
}

type Step =
  | { kind: 'set'; id: string; mailboxes: string[] }
  | { kind: 'delete' | 'back'; id: string }
  | { kind: 'undo'; which: number }
  | { kind: 'restore'; id: string; mailboxes: string[] }
  | { kind: 'index' };
const id = fc.constantFrom('1', '2', '3');
const mailboxes = fc.subarray(world);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('set' as const), id, mailboxes }),
  fc.record({ kind: fc.constantFrom('delete' as const, 'back' as const), id }),
  fc.record({ kind: fc.constant('undo' as const), which: fc.nat(20) }),
  fc.record({ kind: fc.constant('restore' as const), id, mailboxes }),
  fc.record({ kind: fc.constant('index' as const) }),
);

async function take(store: Store, index: KnownAddresses, done: string[], one: Step): Promise<void> {
  if (one.kind === 'index') return indexAddresses(store, index);
  if (one.kind === 'undo') {
    const entry = done[one.which % Math.max(done.length, 1)];
    if (entry) await undo(store, entry);
    return;
  }
  const here = await store.db.contacts.get(one.id);
  if (one.kind === 'restore') {
    const { set } = aContact(one.id, { mailboxes: one.mailboxes });
    const contact = { createdAt: 1, updatedAt: 1, ...set, id: one.id };
    const empty = Object.fromEntries(tableNames.map((table) => [table, []]));
    const backup = { tables: { ...empty, contacts: [contact] } };
    const plan = await planRestore(store, backup as unknown as Backup);
    await applyRestore(store, plan, () => undefined);
    return;
  }
  if (one.kind !== 'set' && !here) return;
  const change =
    one.kind === 'set'
      ? aContact(one.id, { mailboxes: one.mailboxes })
      : {
          table: 'contacts' as const,
          id: one.id,
          set: { deletedAt: one.kind === 'delete' ? 7 : undefined },
        };
  const written = await commit(store, label, [change]);
  if (written.status === 'committed') done.push(written.entry);
}

test('after any edits, deletions, undos and restorations in two tabs the index knows exactly the addresses that contacts have', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom(0, 1), step), { minLength: 1, maxLength: 20 }),
      async (work) => {
        const index = anIndex();
        const profile = aProfile();
        const opening = { addresses: index };
        const tabs = [await readyStore(profile, opening), await readyStore(profile, opening)];
        const done: string[] = [];
        for (const [at, one] of work) {
          const tab = tabs[at] as Store;
          await take(tab, index, done, one);
          expect(await knownOf(index)).toEqual(await addressesOf(tab));
        }
        // What was told in full need not be read again.
        const [tab] = tabs as [Store];
        await indexAddresses(tab, index);
        expect((await index.state()).upTo).not.toBeNull();
        expect(await knownOf(index)).toEqual(await addressesOf(tab));
      },
    ),
    { numRuns: 120 },
  );
});

test('what a closed tab did not tell any more is found when there is time, whichever change was lost', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(step, fc.boolean()), { minLength: 2, maxLength: 12 }),
      async (work) => {
        const index = anIndex();
        const profile = aProfile();
        const whole = await readyStore(profile, { addresses: index });
        await indexAddresses(whole, index);
        const deaf: AddressKeeper = { note: () => undefined, clear: () => Promise.resolve() };
        const losing = await readyStore(profile, { addresses: deaf });
        const done: string[] = [];
        for (const [one, lost] of work) await take(lost ? losing : whole, index, done, one);
        await indexAddresses(whole, index);
        expect(await knownOf(index)).toEqual(await addressesOf(whole));
      },
    ),
    { numRuns: 120 },
  );
});

test('changes that arrive in the wrong order end as the last one left it', async () => {
  const index = anIndex();
  const told: AddressDelta[] = [];
  const store = await readyStore(aProfile(), {
    addresses: { note: (delta) => void told.push(delta), clear: () => Promise.resolve() },
  });
  await indexAddresses(store, index);
  await commit(store, label, [aContact('1', { mailboxes: ['ann@acme.example'] })]);
  await commit(store, label, [aContact('1', { mailboxes: ['bob@acme.example'] })]);
  for (const delta of told.toReversed()) index.note(delta);
  expect(await knownOf(index)).toEqual(['bob@acme.example']);
  expect((await index.state()).upTo).toBe(told[1]?.next);
});

test('many changes become one base, and two people with one address are two until both have lost it', async () => {
  const index = anIndex();
  const store = await readyStore(aProfile(), { addresses: index });
  await indexAddresses(store, index);
  const both = ['1', '2'].map((one) => aContact(one, { mailboxes: ['ann@acme.example'] }));
  await commit(store, label, both);
  for (let edit = 0; edit < 110; edit += 1)
    await commit(store, label, [aContact('3', { displayName: `Cy ${edit}` })]);
  expect((await index.state()).deltas).toBe(111);
  await indexAddresses(store, index);
  expect((await index.state()).deltas).toBe(0);
  await commit(store, label, [aContact('1', { mailboxes: [] })]);
  expect(await knownOf(index)).toEqual(['ann@acme.example']);
  await commit(store, label, [aContact('2', { mailboxes: [] })]);
  expect(await knownOf(index)).toEqual([]);
});

test('a party is counted once, however many of its addresses are known', async () => {
  const index = anIndex();
  const store = await readyStore(aProfile(), { addresses: index });
  await commit(store, label, [
    aContact('1', { mailboxes: ['ann@acme.example', 'bob@acme.example'] }),
  ]);
  const parties = [['e:ann@acme.example', 'e:bob@acme.example'], ['e:cy@acme.example'], []];
  expect(await index.count(parties)).toBe(1);
});

test('with everything erased nobody is known', async () => {
  const index = anIndex();
  const store = await readyStore(aProfile(), { addresses: index });
  await commit(store, label, [aContact('1', { mailboxes: ['ann@acme.example'] })]);
  await eraseStore(store);
  expect(await knownOf(index)).toEqual([]);
});

test('somebody whom a page names twice, each time by another address, is one person', async () => {
  const index = anIndex();
  const store = await readyStore(aProfile(), { addresses: index });
  const [ann, bob, cy] = world as [string, string, string];
  await commit(store, label, [
    aContact('1', { mailboxes: [ann, bob] }),
    aContact('2', { mailboxes: [cy] }),
  ]);
  expect(await index.count([[`e:${ann}`], [`e:${bob}`], [`e:${cy}`], ['e:no@one.example']])).toBe(
    2,
  );
  await indexAddresses(store, index);
  expect(await index.count([[`e:${bob}`], [`e:${ann}`, `e:${bob}`]])).toBe(1);
});

test('what one page wrote the next one knows as soon as it has heard of it, and reads nothing in between', async () => {
  const factory = new IDBFactory();
  const heard: (() => void)[] = [];
  const news = {
    tell: () => heard.forEach((one) => one()),
    listen: (one: () => void) => void heard.push(one),
  };
  const [reading, writing] = [anIndexIn(factory, news), anIndexIn(factory, news)];
  const store = await readyStore(aProfile(), { addresses: writing });
  await indexAddresses(store, writing);
  expect(await knownOf(reading)).toEqual([]);
  const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction');
  expect(await knownOf(reading)).toEqual([]);
  expect(transactions).not.toHaveBeenCalled();
  transactions.mockRestore();
  await commit(store, label, [aContact('1', { mailboxes: ['ann@acme.example'] })]);
  await writing.state();
  expect(await knownOf(reading)).toEqual(['ann@acme.example']);
});
