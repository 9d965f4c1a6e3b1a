import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { commit } from '#lib/db/commit.ts';
import { closeStore } from '#lib/db/store.ts';
import { undo } from '#lib/db/undo.ts';
import { canonical } from '#lib/domain/canonical.ts';

import { aProfile, readyStore } from './open-store.ts';
import type { Fields, State } from './random-work.ts';
import { changesFor, operation, stateOf, visible } from './random-work.ts';

const label = { verb: 'editContact' } as const;
const runs = 200;
const perRun = 50;
const slow = 600_000;

async function twoTabs() {
  const profile = aProfile();
  return [await readyStore(profile), await readyStore(profile)] as const;
}

test(
  `after any of ${runs * perRun} random operations in two tabs, Undo restores what was there and Undo of Undo what came`,
  async () => {
    let operations = 0;
    const property = fc.asyncProperty(
      fc.array(operation, { minLength: perRun, maxLength: perRun }),
      async (work) => {
        const tabs = await twoTabs();
        let state = await stateOf(tabs[0]);
        for (const [index, step] of work.entries()) {
          const [tab, other] = [tabs[step.tab], tabs[step.tab === 0 ? 1 : 0]];
          operations += 1;
          const done = await commit(tab, label, changesFor(step, state));
          if (done.status !== 'committed') {
            expect(done.status).toBe('nothing');
            continue;
          }
          const after = index % 3 === 0 ? await stateOf(tab) : null;
          const back = await undo(other, done.entry);
          if (back.status !== 'undone') throw new Error(back.status);
          expect(back.left).toEqual([]);
          const restored = await stateOf(tab);
          expect(visible(restored)).toEqual(visible(state));
          state = restored;
          if (after === null) continue;
          expect(await undo(tab, back.entry)).toMatchObject({ status: 'undone', left: [] });
          expect(visible(await stateOf(other))).toEqual(visible(after));
          state = after;
        }
        tabs.forEach(closeStore);
      },
    );
    await fc.assert(property, { numRuns: runs });
    expect(operations).toBeGreaterThanOrEqual(runs * perRun);
  },
  slow,
);

/** What an operation did to a record, seen from outside. */
interface Done {
  entry: string;
  before: State;
  after: State;
}

const same = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other);

/** By the rule, written down a second time: a field goes back only while it holds what the operation wrote. */
function expectedAfterUndo({ before, after }: Done, now: State): { state: State; left: string[] } {
  const state = new Map(now);
  const left: string[] = [];
  for (const [name, wrote] of after) {
    const [was, is] = [before.get(name), now.get(name)];
    if (is === undefined || same(was, wrote)) continue;
    const result: Fields = { ...is };
    if (was === undefined) {
      if (same(is, wrote)) result['deletedAt'] = 'some time';
      else if (is['deletedAt'] === undefined) left.push(name);
    }
    const fields = was === undefined ? [] : Object.keys({ ...was, ...wrote });
    for (const field of fields) {
      if (same(was?.[field], wrote[field]) || same(is[field], was?.[field])) continue;
      if (same(is[field], wrote[field])) result[field] = was?.[field];
      else left.push(name);
    }
    state.set(name, result);
  }
  return { state, left: [...new Set(left)] };
}

test(
  'undoing in any order takes back only what still stands, and names every record with a later edit',
  async () => {
    const property = fc.asyncProperty(
      fc.array(operation, { minLength: 12, maxLength: 12 }),
      fc.infiniteStream(fc.nat()),
      async (work, dice) => {
        const tabs = await twoTabs();
        const done: Done[] = [];
        for (const step of work) {
          const before = await stateOf(tabs[0]);
          const written = await commit(tabs[step.tab], label, changesFor(step, before));
          const after = await stateOf(tabs[0]);
          if (written.status === 'committed') done.push({ entry: written.entry, before, after });
        }
        while (done.length > 0) {
          const [next] = done.splice((dice.next().value as number) % done.length, 1);
          if (next === undefined) break;
          const expected = expectedAfterUndo(next, await stateOf(tabs[0]));
          const back = await undo(tabs[1], next.entry);
          if (back.status !== 'undone' && back.status !== 'nothing') throw new Error(back.status);
          const named = back.left.map(({ table, id }) => `${table}:${id}`);
          expect(named.sort()).toEqual(expected.left.sort());
          expect(visible(await stateOf(tabs[0]))).toEqual(visible(expected.state));
        }
        tabs.forEach(closeStore);
      },
    );
    await fc.assert(property, { numRuns: 150 });
  },
  slow,
);
