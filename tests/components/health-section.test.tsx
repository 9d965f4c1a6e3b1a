// @vitest-environment happy-dom
// Dexie's live queries ask nothing where there is no IndexedDB of the whole page.
import 'fake-indexeddb/auto';

import { expect, test } from 'vitest';

import { aHost } from '../view/workspace/a-host.ts';
import { byRole } from './find.ts';
import { showWorkspace } from './show-workspace.tsx';

test('the settings say of each opened webmail how it reads, mark by mark, and name the others', async () => {
  const host = aHost();
  host.readings = new Map([
    ['gmail', { well: { at: Date.UTC(2026, 10, 24, 9), health: { body: 2, message: [0, 3] } } }],
    ['outlook', { lost: { at: Date.UTC(2026, 10, 24, 9), health: { pane: 0 } } }],
  ]);
  await showWorkspace('#/settings', [], host);
  const section = byRole('region', 'How reading goes');
  await expect.poll(() => section.querySelectorAll('details').length).toBe(2);

  const [gmail, outlook] = section.querySelectorAll('details');
  const rows = [...(gmail?.querySelectorAll('tbody tr') ?? [])].map((row) =>
    [...row.children].map(({ textContent }) => textContent),
  );
  expect(gmail?.querySelector('summary')?.textContent).toBe(
    'GmailReads, in part by other markslast read 3 hours ago',
  );
  expect(rows).toEqual([
    ['body', 'as usual', '2'],
    ['message', 'another way', '3'],
  ]);
  expect(outlook?.querySelector('summary')?.textContent).toBe(
    'Outlook (beta)Could not be readno mail read yet',
  );
  expect(section.textContent).toMatch(/Not opened yet: [^.]*Roundcube/);
});
