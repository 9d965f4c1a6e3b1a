// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';

import { crowd } from '../gallery/people.ts';
import { allByRole, byRole, nameOf } from './find.ts';
import { click, drawn, press, show } from './show.tsx';

const selected = () => document.querySelector('[role=tab][aria-selected=true]');

it('Tab stops at the selected person only, arrows go on from there and around', async () => {
  const model = show();
  const tabs = allByRole('tab');
  expect(tabs.map((tab) => tab.tabIndex)).toEqual([0, -1, -1, -1]);
  tabs[0]?.focus();
  await press('ArrowRight');
  expect(document.activeElement).toBe(tabs[1]);
  expect(selected()).toBe(tabs[1]);
  await press('Home');
  await press('ArrowLeft');
  expect(document.activeElement).toBe(tabs[3]);
  expect(model.calls).toEqual(['select 1', 'select 0', 'select 3']);
});

it('a digit selects that person from anywhere, but not while typing', async () => {
  const model = show();
  await press('2');
  expect(model.calls).toEqual(['select 1']);
  expect(document.activeElement).toBe(allByRole('tab')[1]);
  await press('9');
  await press('3', { ctrlKey: true });
  expect(model.calls).toEqual(['select 1']);
});

it('marks who is unknown, also for those who cannot see the ring', () => {
  show();
  const unknown = byRole('tab', 'Ann Bauer');
  expect(unknown.title).toContain('Not in your contacts yet');
  expect(unknown.querySelector('[data-ring=dashed]')).not.toBeNull();
  expect(byRole('tab', 'Mei Tai').title).not.toContain('Not in your contacts yet');
});

const offsetTop = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'offsetTop');
afterEach(() => {
  if (offsetTop) Object.defineProperty(HTMLElement.prototype, 'offsetTop', offsetTop);
});

it('says how many do not fit, keeps them all as tabs, and opens to show them', async () => {
  // Five to a line, as a layout would have it.
  Object.defineProperty(HTMLElement.prototype, 'offsetTop', {
    configurable: true,
    get(this: HTMLElement) {
      const place = [...(this.parentElement?.children ?? [])].indexOf(this);
      return Math.floor(place / 5) * 30;
    },
  });
  show({ people: crowd(12) });
  await drawn();
  const more = byRole('button', 'Show all 12 people');
  expect(more.textContent).toBe('+7');
  expect(allByRole('tab')).toHaveLength(12);
  await click(allByRole('tab')[11] as HTMLElement);
  expect(more.textContent).toBe('+10');
  await click(more);
  const fewer = byRole('button', 'Show fewer people');
  expect(fewer.getAttribute('aria-expanded')).toBe('true');
  expect(allByRole('tab').map(nameOf)[11]).toBe('Person Number 12');
  await click(allByRole('tab')[6] as HTMLElement);
  expect(byRole('button', 'Show all 12 people').getAttribute('aria-expanded')).toBe('false');
});

it('there is no "+0"', () => {
  show();
  expect(allByRole('button').filter((button) => button.textContent.startsWith('+'))).toEqual([]);
});
