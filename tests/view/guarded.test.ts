// Dexie's live queries ask nothing where there is no IndexedDB of the whole page.
import 'fake-indexeddb/auto';

import { expect, test } from 'vitest';

import { recentInteractions } from '#lib/db/interaction-queries.ts';
import type { LogView } from '#lib/view/sidebar-model.ts';

import { aMailSnapshot } from '../builders.ts';
import { aContact } from '../db/builders.ts';
import { readyStore } from '../db/open-store.ts';
import { aSidebar, until } from './a-sidebar.ts';

const ann = aContact('ann', { displayName: 'Ann Lee', mailboxes: ['ann.lee@acme.example'] });
const isReady = (view: LogView) => view.kind === 'ready';
const unseen = { key: 'problem_unseen' };

/** A sidebar with an open mail that the page covers until it is told otherwise. */
async function covered() {
  const sight = { plain: true };
  const store = { ...(await readyStore()), mayWrite: () => Promise.resolve(sight.plain) };
  const bench = await aSidebar([ann], store);
  bench.show(aMailSnapshot());
  await until(bench.model.log.view, isReady);
  sight.plain = false;
  return { ...bench, sight };
}

test('a click to log while the page covers the sidebar writes nothing and says that this is why', async () => {
  const { model, store, sight } = await covered();
  await model.log.log();
  expect(model.log.problem.value).toEqual(unseen);
  expect(await recentInteractions(store, 9)).toEqual([]);
  sight.plain = true;
  await model.log.log();
  expect(model.log.problem.value).toBeNull();
  expect(await recentInteractions(store, 9)).toHaveLength(1);
});

test('a covered sidebar does not put anybody on the never-log list either', async () => {
  const { model, settings, sight } = await covered();
  await model.log.neverLog();
  expect(model.log.problem.value).toEqual(unseen);
  expect(settings.value.neverLog).toEqual([]);
  sight.plain = true;
  await model.log.neverLog();
  expect(settings.value.neverLog).toHaveLength(1);
});

test('a private window is called one, whatever the page shows', async () => {
  const { model, say, show } = await aSidebar([ann]);
  say({ type: 'hello', site: 'gmail', origin: 'https://mail.google.com', privateWindow: true });
  show(aMailSnapshot());
  expect(model.screen.value).toEqual({ kind: 'trouble', trouble: { kind: 'privateWindow' } });
});
