// @vitest-environment happy-dom
import { expect, it } from 'vitest';

import { allByRole, byRole, nameOf } from './find.ts';
import { click, drawn, press, show } from './show.tsx';

const focused = () => document.activeElement?.querySelector('.menu-text')?.textContent ?? null;

async function openByKey(key: string) {
  const model = show();
  byRole('button', 'Choose where to log').focus();
  await press(key);
  return model;
}

it('opening puts the focus on the choice that holds', async () => {
  await openByKey('ArrowDown');
  expect(focused()).toBe('Renewal 2027');
  expect(byRole('button', 'Choose where to log').getAttribute('aria-expanded')).toBe('true');
});

it('opening with the up arrow puts it on the last choice', async () => {
  await openByKey('ArrowUp');
  expect(focused()).toBe('Never log this address');
});

it('arrows go around, Home and End to the ends', async () => {
  await openByKey('ArrowDown');
  await press('ArrowDown');
  expect(focused()).toBe('Branch routers');
  await press('ArrowUp');
  await press('ArrowUp');
  expect(focused()).toBe('Never log this address');
  await press('ArrowDown');
  expect(focused()).toBe('Renewal 2027');
  await press('End');
  expect(focused()).toBe('Never log this address');
  await press('Home');
  expect(focused()).toBe('Renewal 2027');
});

it('first letters jump, and do not reach the keys of the sidebar', async () => {
  const model = await openByKey('ArrowDown');
  await press('c');
  expect(focused()).toBe('Complaint');
  await press('e');
  await press('1');
  expect(model.calls).toEqual([]);
});

it('Esc closes the menu only, and focus returns to its button', async () => {
  const model = await openByKey('ArrowDown');
  await press('Escape');
  expect(allByRole('menu')).toEqual([]);
  expect(document.activeElement).toBe(byRole('button', 'Choose where to log'));
  expect(model.calls).toEqual([]);
  await press('Escape');
  expect(model.calls).toEqual(['escape']);
});

it('Tab closes it and goes on from its button', async () => {
  await openByKey('ArrowDown');
  const tab = await press('Tab');
  expect(allByRole('menu')).toEqual([]);
  expect(tab.defaultPrevented).toBe(false);
});

it('a press elsewhere closes it and leaves the focus there', async () => {
  await openByKey('ArrowDown');
  byRole('main').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
  await drawn();
  expect(allByRole('menu')).toEqual([]);
});

it('the header offers the workspace, the settings and the side panel', async () => {
  const model = show();
  await click(byRole('button', 'More'));
  expect(allByRole('menuitem').map(nameOf)).toEqual([
    'Open workspace',
    'Settings',
    'Use the browser’s side panel',
  ]);
  await click(byRole('menuitem', 'Settings'));
  expect(model.calls).toEqual(['workspace settings']);
  await click(byRole('button', 'Hide'));
  expect(model.calls).toEqual(['workspace settings', 'hide']);
});

it('beside no page there is nothing to hide and no other panel to use', async () => {
  show({ docked: false });
  expect(allByRole('button', 'Hide')).toEqual([]);
  await click(byRole('button', 'More'));
  expect(allByRole('menuitem').map(nameOf)).toEqual(['Open workspace', 'Settings']);
});

it('a stage is moved from the opportunity', async () => {
  const model = show();
  await click(byRole('button', 'Shared vision · 60%. Move Renewal 2027 to another stage'));
  expect(byRole('menuitemradio', 'Shared vision').getAttribute('aria-checked')).toBe('true');
  await click(byRole('menuitemradio', 'Negotiation'));
  expect(model.calls).toEqual(['move opportunity-1 to stage-4']);
});
