// @vitest-environment happy-dom
// Dexie's live queries ask nothing where there is no IndexedDB of the whole page.
import 'fake-indexeddb/auto';

import { expect, test } from 'vitest';

import { contactIdsByName } from '../db/ids-by-name.ts';
import { aContact } from '../db/builders.ts';
import { readyStore } from '../db/open-store.ts';
import { allByRole, byRole, nameOf } from './find.ts';
import { click } from './show.tsx';
import { showWorkspace } from './show-workspace.tsx';

const text = () => document.body.textContent;
const region = (name: string) => byRole('region', name);

test('the page of data says how much there is and what was done', async () => {
  await showWorkspace('#/data', [aContact('ann'), aContact('bob')]);
  await expect.poll(() => region('What is stored').textContent).toContain('Contacts2');
  expect(region('What is stored').textContent).toContain('1 kB');
  await expect.poll(() => region('Journal').textContent).toContain('Added a contact');
});

test('a step is undone and redone in the journal', async () => {
  await showWorkspace('#/data', [aContact('ann')]);
  await expect.poll(() => allByRole('button', 'Undo: Added a contact').length).toBe(1);
  await click(byRole('button', 'Undo: Added a contact'));
  await expect.poll(() => allByRole('button', 'Redo: Undid a step').length).toBe(1);
  await expect.poll(() => region('What is stored').textContent).toContain('Contacts0');
  expect(allByRole('button', 'Undo: Added a contact')).toHaveLength(0);
});

test('a chosen file says what it would do before it does it', async () => {
  const host = await showWorkspace('#/data', [aContact('ann'), aContact('bob')]);
  await click(byRole('button', 'Save a backup file'));
  await expect.poll(text).toContain('Saved as sidecard-2026-11-24.json');
  await click(byRole('button', 'Undo: Added a contact'));
  await expect.poll(() => region('What is stored').textContent).toContain('Contacts0');
  await choose(host.downloads[0]?.text ?? '');
  await expect.poll(text).toContain('2 records come back');
  await click(byRole('button', 'Restore'));
  await expect.poll(() => region('What is stored').textContent).toContain('Contacts2');
  expect(text()).toContain('2 records restored');
});

test('a file that is none of ours is refused in words', async () => {
  await showWorkspace('#/data');
  await choose('hello');
  await expect
    .poll(() => allByRole('alert').map(({ textContent }) => textContent))
    .toEqual([expect.stringContaining('This is not a backup file of Sidecard')]);
});

test('deleting everything asks in its place, with "keep" under the finger, after a file was saved', async () => {
  const host = await showWorkspace('#/data', [aContact('ann')]);
  await click(byRole('button', 'Save a backup, then delete everything…'));
  await expect.poll(text).toContain('The backup was saved as sidecard-2026-11-24.json');
  expect(host.downloads).toHaveLength(1);
  expect(nameOf(document.activeElement ?? document.body)).toBe('Keep everything');
  await click(byRole('button', 'Keep everything'));
  expect(await contactIdsByName(await readyStore(host.profile))).toEqual(['ann']);
  await click(byRole('button', 'Save a backup, then delete everything…'));
  await expect.poll(() => allByRole('button', 'Delete everything').length).toBe(1);
  await click(byRole('button', 'Delete everything'));
  await expect.poll(() => document.querySelector('h1')?.textContent).toContain('See who wrote');
  expect(await contactIdsByName(await readyStore(host.profile))).toEqual([]);
});

test('the first-run page offers sample data, a webmail of one’s own and the mailbox', async () => {
  const host = await showWorkspace('#/welcome');
  await click(byRole('button', 'Load sample data'));
  await expect.poll(text).toContain('Sample data loaded');
  expect(byRole('button', 'Open Gmail').className).toContain('primary');
  await click(byRole('button', 'Open Gmail'));
  expect(host.opened).toEqual(['https://mail.google.com/']);
});

async function choose(content: string): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('no file input');
  const file = new File([content], 'backup.json', { type: 'application/json' });
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await expect.poll(() => document.querySelector('.question, .problem')).not.toBeNull();
}
