// Dexie's live queries ask nothing where there is no IndexedDB of the whole page.
import 'fake-indexeddb/auto';

import { expect, test } from 'vitest';

import { aMailSnapshot, aMessageSnapshot } from '../builders.ts';
import { aContact } from '../db/builders.ts';
import { aSidebar, until } from './a-sidebar.ts';

const fromMachine = aMailSnapshot({
  messages: [aMessageSnapshot({ from: { email: 'no-reply@billing.example', name: null } })],
});

test.each([
  ['no mail', { kind: 'nothing' } as const, 'today'],
  ['a mail of a machine', fromMachine, 'nobody'],
])('beside %s stands what was logged last', async (_, snapshot, screen) => {
  const ann = aContact('ann', { displayName: 'Ann Lee', mailboxes: ['ann.lee@acme.example'] });
  const { model, show } = await aSidebar([ann]);
  show(aMailSnapshot());
  await until(model.log.view, ({ kind }) => kind === 'ready');
  await model.log.log();
  show(snapshot);
  await until(model.screen, ({ kind }) => kind === screen);
  const { value } = await until(model.today.recent, (recent) => recent !== null);
  expect(value?.map(({ person }) => person)).toEqual(['Ann Lee']);
});
