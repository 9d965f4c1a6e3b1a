// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';

import { allByRole, byRole, nameOf } from './find.ts';
import { click, drawn, press, show } from './show.tsx';

/** The form's code is loaded when it is first drawn. */
async function form(name: string): Promise<HTMLElement> {
  for (let turn = 0; turn < 100; turn++) {
    const [found] = document.querySelectorAll<HTMLElement>(`form[aria-label="${name}"]`);
    if (found) return found;
    await drawn();
  }
  throw new Error(`No form "${name}"`);
}

describe('follow-ups', () => {
  it('t opens a new one for the person on the screen, Esc closes it, and the focus is not lost', async () => {
    const model = show();
    await press('t');
    const place = await form('New follow-up');
    expect(document.activeElement).toBe(byRole('textbox', 'What to do', place));
    await press('Escape');
    expect(model.followUps.draft.value).toBeNull();
    expect(document.activeElement?.textContent).toBe('New follow-up');
    expect(model.calls).toEqual([]);
  });

  it('t on Today opens a new one about nobody', async () => {
    const model = show({ screen: { kind: 'today' } });
    byRole('button', 'New follow-up').focus();
    await press('t');
    await form('New follow-up');
    expect(model.today.followUps.draft.value).not.toBeNull();
    expect(model.followUps.draft.value).toBeNull();
  });

  it('can be put off, changed and deleted from a menu, by keys', async () => {
    const model = show();
    byRole('button', 'Put off or change: Call back about the outage report').focus();
    await press('ArrowDown');
    const choices = allByRole('menuitem').map((choice) => choice.textContent);
    expect(choices).toEqual([
      'One daytomorrow',
      'Three daysFri, Nov 27',
      'To MondayMon, Nov 30',
      'Change title or day',
      'Delete',
    ]);
    await press('ArrowDown');
    document.activeElement?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(model.calls).toEqual(['snooze task-1 to 2026-11-27']);
  });

  it('a wrong title is said at its field', async () => {
    const { quickScenes } = await import('../gallery/quick-scenes.ts');
    show(quickScenes['todayNew']?.());
    const field = byRole('textbox', 'What to do', await form('New follow-up'));
    expect(field.getAttribute('aria-invalid')).toBe('true');
    const [id = ''] = (field.getAttribute('aria-describedby') ?? '').split(' ');
    expect(document.getElementById(id)?.textContent).toBe('Say what to do.');
  });

  it('with a newer database they can be read and nothing else', async () => {
    show({ readOnly: true });
    await press('t');
    expect(allByRole('button', 'New follow-up')).toEqual([]);
    expect(allByRole('button').filter((one) => nameOf(one).startsWith('Put off'))).toEqual([]);
  });
});

describe('Today', () => {
  it('has what is late first, with how late, then today, then the week', () => {
    show({ screen: { kind: 'today' } });
    const names = allByRole('region').map((region) => region.querySelector('h2 span')?.textContent);
    expect(names.slice(0, 3)).toEqual(['Overdue', 'Due today', 'Next 7 days']);
    const late = byRole('region', 'Overdue');
    expect(late.textContent).toContain('12 days late');
    expect(late.textContent).toContain('1 day late');
    expect(late.textContent).toContain('Mei Tai');
  });

  it('says in words that there is nothing', () => {
    show({ screen: { kind: 'today' }, due: [], today: [] });
    expect(allByRole('region', 'Overdue')).toEqual([]);
    expect(byRole('region', 'Due today').textContent).toContain('Nothing is due today.');
  });

  it('fifty late ones do not hide today: the rest is one click away', async () => {
    const { aFollowUp } = await import('../gallery/people.ts');
    const due = Array.from({ length: 50 }, (_, index) =>
      aFollowUp({ id: `late-${index}`, title: `Late ${index}` }),
    );
    show({ screen: { kind: 'today' }, due });
    expect(allByRole('checkbox')).toHaveLength(12);
    await click(byRole('button', 'Show all 50'));
    expect(allByRole('checkbox')).toHaveLength(50);
  });
});
