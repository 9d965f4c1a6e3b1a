// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';

import { scenes } from '../gallery/scenes.ts';
import { allByRole, byRole } from './find.ts';
import { click, drawn, press, show } from './show.tsx';

async function type(field: HTMLElement, value: string): Promise<void> {
  field.focus();
  (field as HTMLInputElement).value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await drawn();
}
const described = (field: HTMLElement) =>
  (field.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent);

describe('an unknown sender', () => {
  it('is drawn from the mail, each value with its source, and can be corrected', async () => {
    const model = show(scenes['unknown']?.('en'));
    const title = byRole('textbox', 'Title') as HTMLInputElement;
    expect(title.value).toBe('Key account manager');
    expect(described(title)).toEqual(['signature']);
    await type(title, 'Head of sales');
    expect(model.card.draft.value.find(({ name }) => name === 'title')?.value.value).toBe(
      'Head of sales',
    );
  });

  it('keys of the sidebar are text in a field, and Esc takes back what was typed there', async () => {
    const model = show(scenes['unknown']?.('en'));
    const title = byRole('textbox', 'Title') as HTMLInputElement;
    await type(title, 'j1e');
    await press('1');
    await press('j');
    await press('Escape');
    expect(model.calls).toEqual([]);
    expect(title.value).toBe('Key account manager');
    expect(document.activeElement).not.toBe(title);
  });

  it('a refused value says under the field what is wrong', () => {
    show(scenes['unknownErrors']?.('en'));
    const email = byRole('textbox', 'Email');
    expect(email.getAttribute('aria-invalid')).toBe('true');
    expect(described(email)).toContain('This is not an email address. Example: ann@acme.example');
  });

  it('can be added to somebody known, found by typing and chosen with Enter', async () => {
    const model = show(scenes['unknown']?.('en'));
    await click(byRole('button', 'Add to an existing contact'));
    const box = byRole('combobox', 'Find a contact');
    expect(document.activeElement).toBe(box);
    await type(box, 'qin');
    expect(allByRole('option').map((option) => option.textContent)).toEqual([
      'Qin LanPlant manager',
    ]);
    await type(box, '');
    await press('ArrowDown');
    const active = document.getElementById(box.getAttribute('aria-activedescendant') ?? '');
    expect(active?.textContent).toContain('Qin Lan');
    expect(active?.getAttribute('aria-selected')).toBe('true');
    await press('Enter');
    expect(model.calls).toEqual(['choose contact-3']);
  });

  it('Esc leaves the search for a contact and gives the focus back', async () => {
    const model = show(scenes['unknown']?.('en'));
    await click(byRole('button', 'Add to an existing contact'));
    await press('Escape');
    expect(allByRole('combobox')).toEqual([]);
    expect(document.activeElement).toBe(byRole('button', 'Add to an existing contact'));
    expect(model.calls).toEqual([]);
  });

  it('a search without result says what to try', async () => {
    show(scenes['picker']?.('en'));
    await type(byRole('combobox', 'Find a contact'), 'zzz');
    expect(document.body.textContent).toContain('No contact found.');
  });
});

describe('editing in place', () => {
  it('e opens the form at its first field, Esc closes it and returns to the pencil', async () => {
    const model = show();
    await press('e');
    expect(model.calls).toEqual(['edit contact']);
    expect(document.activeElement).toBe(byRole('textbox', 'Name'));
    expect(document.querySelector('h1')?.textContent).toBe('Li Chang');
    await press('Escape');
    expect(allByRole('form').length + document.querySelectorAll('form').length).toBe(0);
    expect(document.activeElement).toBe(byRole('button', 'Edit Li Chang'));
    expect(model.calls).toEqual(['edit contact']);
  });

  it('rows are added and removed', async () => {
    show(scenes['editContact']?.('en'));
    expect(allByRole('textbox', 'Email')).toHaveLength(2);
    await click(byRole('button', 'Add email'));
    expect(allByRole('textbox', 'Email')).toHaveLength(3);
    await click(byRole('button', 'Remove Email li@home'));
    const values = allByRole('textbox', 'Email').map((field) => (field as HTMLInputElement).value);
    expect(values).toEqual(['li.chang@unitysteel.example', '']);
  });

  it('the company is edited from its name', async () => {
    const model = show();
    await click(byRole('button', 'Unity Steel'));
    expect(model.calls).toEqual(['edit company']);
  });

  it('nothing can be edited while the database is only read', async () => {
    const model = show({ readOnly: true });
    await press('e');
    expect(allByRole('button', 'Edit Li Chang')).toEqual([]);
    expect(model.calls).toEqual([]);
    expect(allByRole('checkbox').every((box) => (box as HTMLInputElement).disabled)).toBe(true);
  });

  it('a follow-up is ticked off', async () => {
    const model = show();
    await click(allByRole('checkbox')[0] as HTMLElement);
    expect(model.calls).toEqual(['toggle task-1']);
  });
});
