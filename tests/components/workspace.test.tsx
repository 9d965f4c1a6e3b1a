// @vitest-environment happy-dom
// Dexie's live queries ask nothing where there is no IndexedDB of the whole page.
import 'fake-indexeddb/auto';

import { expect, test } from 'vitest';

import { aCompany, aContact } from '../db/builders.ts';
import { allByRole, byRole, nameOf } from './find.ts';
import { click, press } from './show.tsx';
import { hostWith, showWorkspace, type } from './show-workspace.tsx';

const text = () => document.body.textContent;
const options = () => allByRole('option');
const people = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    aContact(`c${index}`, { displayName: `Person ${String(index).padStart(4, '0')}` }),
  );

test('the navigation leads to every page there is and to no other', async () => {
  await showWorkspace('#/data');
  const links = [...byRole('navigation', 'Workspace').querySelectorAll('a')];
  expect(links.map((link) => [nameOf(link), link.getAttribute('href')])).toEqual([
    ['Today', '#/today'],
    ['Contacts', '#/contacts'],
    ['Companies', '#/companies'],
    ['Data', '#/data'],
    ['Settings', '#/settings'],
  ]);
  expect(document.querySelector('[aria-current=page]')?.textContent).toBe('Data');
  expect(document.title).toBe('Data · Sidecard');
  expect(document.querySelectorAll('h1')).toHaveLength(1);
});

test('arriving at a page puts the focus on its heading; opening the tab does not', async () => {
  const host = await showWorkspace('#/data');
  expect(document.activeElement).toBe(document.body);
  host.goTo('#/settings');
  await expect.poll(() => document.activeElement?.textContent).toBe('Settings');
  expect(document.title).toBe('Settings · Sidecard');
});

test('of a thousand contacts a few dozen are in the document, and all can be reached by key', async () => {
  await showWorkspace('#/contacts', people(1000));
  await expect.poll(() => options().length).toBeGreaterThan(5);
  expect(options().length).toBeLessThan(60);
  await expect.poll(() => options()[0]?.getAttribute('aria-setsize')).toBe('1000');
  const list = byRole('listbox', 'Contacts');
  list.focus();
  await press('ArrowDown');
  await press('ArrowDown');
  const active = () => document.getElementById(list.getAttribute('aria-activedescendant') ?? '');
  expect(active()?.getAttribute('aria-posinset')).toBe('2');
  await press('End');
  await press('ArrowUp');
  await press('Enter');
  await expect.poll(() => byRole('heading', 'Person 0998').tagName).toBe('H1');
});

test('typing narrows the list, says how many there are, and Enter opens the first', async () => {
  const host = await showWorkspace('#/contacts', [
    ...people(12),
    aContact('ann', { displayName: 'Ann Lee' }),
  ]);
  await expect.poll(() => options().length).toBe(13);
  const box = document.querySelector<HTMLElement>('input[type=search]');
  if (!box) throw new Error('no search box');
  type(box, 'ann');
  await expect.poll(() => options().map(({ textContent }) => textContent)).toHaveLength(1);
  expect(text()).toContain('1 found');
  box.focus();
  await press('Enter');
  expect(host.hash.value).toBe('#/contacts/ann');
  type(box, 'nobody at all');
  await expect.poll(text).toContain('Nothing found');
});

test('a contact is edited, deleted and brought back in its place', async () => {
  await showWorkspace('#/contacts/ann', [
    aContact('ann', { displayName: 'Ann Lee', companyId: 'acme', note: '<b>bold</b>' }),
    aCompany('acme', { name: 'Acme' }),
  ]);
  await expect.poll(() => allByRole('heading', 'Ann Lee').length).toBe(1);
  expect(document.querySelector('main b')).toBeNull();
  await click(byRole('button', 'Edit Ann Lee'));
  type(byRole('textbox', 'Name'), 'Anna Lee');
  await click(byRole('button', 'Save'));
  await expect.poll(() => allByRole('heading', 'Anna Lee').length).toBe(1);
  expect(text()).toContain('Anna Lee saved');
  await click(byRole('button', 'Delete Anna Lee'));
  await expect.poll(text).toContain('This record was deleted');
  await click(byRole('button', 'Undo'));
  await expect.poll(() => allByRole('button', 'Delete Anna Lee').length).toBe(1);
});

test('the first wrong field of a form gets the focus and says what is wrong', async () => {
  await showWorkspace('#/contacts/new');
  await expect.poll(() => allByRole('textbox', 'Email').length).toBe(1);
  type(byRole('textbox', 'Name'), 'Bob');
  type(byRole('textbox', 'Email'), 'not an address');
  await click(byRole('button', 'Save'));
  await expect.poll(text).toContain('This is not an email address');
  expect(document.activeElement).toBe(byRole('textbox', 'Email'));
});

test('a company lists its people, who are a click away', async () => {
  await showWorkspace('#/companies/acme', [
    aCompany('acme', { name: 'Acme', website: 'https://acme.example' }),
    aContact('ann', { displayName: 'Ann Lee', companyId: 'acme' }),
  ]);
  await expect.poll(() => allByRole('region', 'People at Acme').length).toBe(1);
  const link = byRole('region', 'People at Acme').querySelector('a');
  expect(link?.getAttribute('href')).toBe('#/contacts/ann');
});

test('what is hostile stays text', async () => {
  const name = '"><img src=x onerror=hit()><script>hit()</script>';
  await showWorkspace('#/contacts/ann', [
    aContact('ann', {
      displayName: name,
      urls: [{ value: 'https://acme.example/"onmouseover="hit()' }],
    }),
  ]);
  await expect.poll(() => document.querySelector('h1')?.textContent).toBe(name);
  expect(document.querySelector('img, script, [onmouseover], [onerror]')).toBeNull();
});

test.each([
  [
    'denied',
    { status: 'denied', reason: 'blocked', error: null },
    'The browser blocks storage here',
  ],
  ['private', { status: 'denied', reason: 'privateWindow', error: null }, 'Private window'],
  ['full', { status: 'full', error: null }, 'There is no room left on this device'],
] as const)(
  'a store that is %s says what happened and offers to try again',
  async (_, opened, title) => {
    await showWorkspace('#/contacts', [], hostWith({ openStore: () => Promise.resolve(opened) }));
    expect(byRole('heading', title).tagName).toBe('H1');
    byRole('button', 'Try again');
  },
);

test('the settings work where the store does not', async () => {
  const host = hostWith({ openStore: () => Promise.resolve({ status: 'full', error: null }) });
  await showWorkspace('#/settings', [], host);
  type(byRole('textbox', 'Address or domain'), 'bank.example');
  byRole('textbox', 'Address or domain').closest('form')?.requestSubmit();
  await expect.poll(() => host.settings.value.neverLog).toHaveLength(1);
  await click(byRole('button', 'Remove bank.example'));
  expect(host.settings.value.neverLog).toEqual([]);
});
