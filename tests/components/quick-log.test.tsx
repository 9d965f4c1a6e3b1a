// @vitest-environment happy-dom
import { expect, it } from 'vitest';

import { quickScenes } from '../gallery/quick-scenes.ts';
import { allByRole, byRole } from './find.ts';
import { click, drawn, press, show } from './show.tsx';

async function form(): Promise<HTMLElement> {
  for (let turn = 0; turn < 100; turn++) {
    const found = document.querySelector<HTMLElement>('form.quick-log');
    if (found) return found;
    await drawn();
  }
  throw new Error('No form');
}

it('is opened from the card, and Ctrl and Enter log it from any field', async () => {
  const model = show();
  await click(byRole('button', 'Log a call…'));
  const place = await form();
  expect(place.ariaLabel ?? place.getAttribute('aria-label')).toBe('Log a call, meeting or note');
  expect(document.activeElement).toBe(byRole('textbox', 'What was said', place));
  await press('Enter', { ctrlKey: true });
  expect(model.calls).toEqual(['open quick log', 'quick log contact-1']);
  expect(document.activeElement?.textContent).toBe('Log a call…');
});

it('Esc gives it up', async () => {
  const model = show(quickScenes['quickCall']?.());
  (await form()).querySelector('textarea')?.focus();
  await press('Escape');
  expect(model.quickLog.form.value).toBeNull();
  expect(model.calls).toEqual([]);
});

it('a note has no direction, a call does', async () => {
  show(quickScenes['quickNote']?.());
  await form();
  expect(allByRole('radiogroup', 'From whom')).toEqual([]);
  show(quickScenes['quickCall']?.());
  await form();
  expect(allByRole('radiogroup', 'From whom')).toHaveLength(1);
});

it('what a sentence leaves to do is one button, with its day', async () => {
  const model = show(quickScenes['quickProposal']?.());
  await click(byRole('button', 'Add follow-up: quote, Fri, Nov 27'));
  expect(model.calls).toEqual(['add proposed']);
});
