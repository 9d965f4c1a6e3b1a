import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { commit } from '#lib/db/commit.ts';
import { load } from '#lib/db/load.ts';
import { keepSearchIndex } from '#lib/db/search-build.ts';
import { storedIndex } from '#lib/db/search-rows.ts';
import { searchRecords } from '#lib/db/search-records.ts';
import { changedIndex, onSearchDue, searchState, type SearchState } from '#lib/db/search-state.ts';
import type { Store } from '#lib/db/store.ts';
import { closeStore } from '#lib/db/store.ts';
import { undo } from '#lib/db/undo.ts';
import { mergeIndexes } from '#lib/domain/search-merge.ts';
import { soughtIn } from '#lib/domain/sought.ts';

import { aContact, anInteraction, anOpportunity, aTask } from './builders.ts';
import { aProfile, type Profile, readyStore } from './open-store.ts';
import { changesFor, operation, stateOf } from './random-work.ts';

const label = { verb: 'editContact' } as const;
const atOnce = () => Promise.resolve();
const keep = (store: Store) => keepSearchIndex(store, atOnce);

async function found(store: Store, text: string): Promise<string[]> {
  const hits = await searchRecords(store, soughtIn(text), { limit: 20 });
  return hits.map(({ id }) => id);
}

async function state(store: Store): Promise<SearchState> {
  const kept = await searchState(store);
  if (kept === null) throw new Error('There is no index');
  return kept;
}

/** All layers as one, to be compared. */
function whole(kept: SearchState) {
  const [stored] = kept.layers;
  if (!stored) throw new Error('There is no layer');
  const work = mergeIndexes(stored.index, stored.gone, changedIndex(kept));
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

async function indexed(profile: Profile = aProfile()): Promise<Store> {
  const store = await readyStore(profile);
  await keep(store);
  return store;
}

describe('the kept search index', () => {
  test('goes on when follow-ups are written, which it does not hold', async () => {
    const store = await indexed();
    await commit(store, label, [aTask('call'), aContact('ann', { displayName: 'Ann Lee' })]);
    expect(await found(store, 'lee')).toEqual(['ann']);
    await keep(store);
    expect(await found(store, 'lee')).toEqual(['ann']);
  });

  test('knows at once what another tab writes, edits, deletes and takes back', async () => {
    const profile = aProfile();
    const [store, other] = [await indexed(profile), await readyStore(profile)];
    const made = await commit(other, label, [aContact('ann', { displayName: 'Ann Lee' })]);
    expect(await found(store, 'lee')).toEqual(['ann']);
    await commit(other, label, [{ table: 'contacts', id: 'ann', set: { displayName: 'Ann Wu' } }]);
    expect(await found(store, 'lee')).toEqual([]);
    expect(await found(store, 'wu')).toEqual(['ann']);
    await commit(other, label, [{ table: 'contacts', id: 'ann', set: { deletedAt: 5 } }]);
    expect(await found(store, 'ann')).toEqual([]);
    await commit(other, label, [{ table: 'contacts', id: 'ann', set: { deletedAt: undefined } }]);
    expect(await found(store, 'ann')).toEqual(['ann']);
    if (made.status === 'committed') await undo(other, made.entry);
    expect(await found(other, 'ann')).toEqual(await found(store, 'ann'));
  });

  test('is after any random work in two tabs what an index made anew is', async () => {
    const property = fc.asyncProperty(
      fc.array(operation, { minLength: 20, maxLength: 20 }),
      async (work) => {
        const profile = aProfile();
        const tabs = [await readyStore(profile), await readyStore(profile)] as const;
        await keep(tabs[0]);
        for (const [index, step] of work.entries()) {
          const done = await commit(
            tabs[step.tab],
            label,
            changesFor(step, await stateOf(tabs[0])),
          );
          if (done.status === 'committed' && index % 4 === 0) await undo(tabs[0], done.entry);
          if (index % 3 === 0) await found(tabs[1], 'a');
        }
        const fresh = await readyStore(profile);
        await tabs[0].db.search.clear();
        await keep(fresh);
        const anew = whole(await state(fresh));
        for (const tab of tabs) {
          const kept = await searchState(tab);
          if (kept) expect(whole(kept)).toEqual(anew);
          expect(await found(tab, 'a')).toEqual(await found(fresh, 'a'));
        }
        [...tabs, fresh].forEach(closeStore);
      },
    );
    await fc.assert(property, { numRuns: 40 });
  });

  test('puts whom one was in touch with lately, and who has something open, on top', async () => {
    const store = await indexed();
    const names = ['amy', 'ann', 'art'];
    await commit(
      store,
      label,
      names.map((id) => aContact(id, { displayName: id })),
    );
    expect(await found(store, 'a')).toEqual(['amy', 'ann', 'art']);
    const at = Date.UTC(2026, 10, 1);
    const log = await commit(store, label, [anInteraction('log', { at, contactIds: ['ann'] })]);
    expect(await found(store, 'a')).toEqual(['ann', 'amy', 'art']);
    await commit(store, label, [
      anOpportunity('deal', { name: 'Seats', contacts: [{ contactId: 'art' }] }),
    ]);
    expect(await found(store, 'a')).toEqual(['art', 'ann', 'amy']);
    await commit(store, label, [{ table: 'opportunities', id: 'deal', set: { status: 'won' } }]);
    if (log.status === 'committed') await undo(store, log.entry);
    expect(await found(store, 'a')).toEqual(['amy', 'ann', 'art']);
  });

  test('sees every part of a long load, also those that come after it has looked', async () => {
    const profile = aProfile();
    const [store, other] = [await indexed(profile), await readyStore(profile)];
    const people = Array.from({ length: 1_200 }, (_, n) =>
      aContact(`p${n}`, { displayName: `N${n}` }),
    );
    const looks: Promise<string[]>[] = [];
    await load(other, label, people, (done) => looks.push(found(store, `n${done - 1}`)));
    expect(await Promise.all(looks)).toEqual([['p499'], ['p999'], ['p1199']]);
    expect(await found(store, 'n1100')).toEqual(['p1100']);
  });

  test('of too much at once it asks to be made anew, and until then the keys answer', async () => {
    const store = await indexed();
    let due = 0;
    onSearchDue(store, () => (due += 1));
    const people = Array.from({ length: 2_100 }, (_, n) =>
      aContact(`p${n}`, { displayName: `N${n}` }),
    );
    await load(store, label, people);
    expect(await found(store, 'n2050')).toEqual(['p2050']);
    expect([await searchState(store), due]).toEqual([null, 2]);
    await keep(store);
    expect((await state(store)).changed.size).toBe(0);
    expect(await found(store, 'n2050')).toEqual(['p2050']);
  });

  test('takes what has become much into what is stored, which then lasts over a restart', async () => {
    const profile = aProfile();
    const store = await indexed(profile);
    const people = Array.from({ length: 400 }, (_, n) =>
      aContact(`p${n}`, { displayName: `N${n}` }),
    );
    await load(store, label, people);
    expect((await state(store)).changed.size).toBe(400);
    const before = whole(await state(store));
    await keep(store);
    expect((await state(store)).changed.size).toBe(0);
    expect((await storedIndex(store.db))?.index).toEqual(before);
    const later = await readyStore(profile);
    expect(await found(later, 'n399')).toEqual(['p399']);
    expect((await state(later)).changed.size).toBe(0);
  });

  test('of another format counts as none, and is made anew', async () => {
    const profile = aProfile();
    const store = await indexed(profile);
    await store.db.search
      .where('part')
      .equals('head')
      .modify({ format: 0 } as object);
    expect(await storedIndex(store.db)).toBeNull();
    await keep(await readyStore(profile));
    expect(await storedIndex(store.db)).not.toBeNull();
  });
});
