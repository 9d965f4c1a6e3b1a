// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';

import { scenes } from '../gallery/scenes.ts';
import { allByRole, byRole } from './find.ts';
import { click, drawn, press, show } from './show.tsx';

const statusText = () => byRole('status').textContent;

describe('the log button', () => {
  it('is called "Log this email" and is described by the opportunity it proposes', () => {
    show();
    const button = byRole('button', 'Log this email');
    expect(button.textContent).toMatch(/^Log this email/);
    const described = document.getElementById(button.getAttribute('aria-describedby') ?? '');
    expect(described?.textContent).toBe('to Renewal 2027');
  });

  it('is called "Add and log" for an unknown sender', async () => {
    const model = show(scenes['unknown']?.('en'));
    await click(byRole('button', 'Add and log'));
    expect(model.calls).toEqual(['log']);
  });

  it('gives way to "Logged to" the opportunity and to Undo, which takes the focus', async () => {
    const model = show();
    await click(byRole('button', 'Log this email'));
    expect(statusText()).toBe('Logged to Renewal 2027');
    expect(allByRole('button', 'Log this email')).toEqual([]);
    expect(document.activeElement).toBe(byRole('button', 'Undo'));
    await click(byRole('button', 'Undo'));
    expect(model.calls).toEqual(['log', 'undo']);
    expect(document.activeElement).toBe(byRole('button', 'Log this email'));
  });

  it('says "Logged" where there is no opportunity', () => {
    show(scenes['loggedToNone']?.('en'));
    expect(statusText()).toBe('Logged');
  });

  it('does nothing a second time while the first click is at work', async () => {
    const model = show({ busy: true });
    await click(byRole('button', 'Log this email'));
    expect(model.calls).toEqual([]);
  });

  it('asks between two that are close, each one click away', async () => {
    const model = show(scenes['ask']?.('en'));
    const group = byRole('group', 'Log this email to');
    expect(allByRole('button', undefined, group)).toHaveLength(2);
    await click(byRole('button', 'Branch routers', group));
    expect(model.calls).toEqual(['log to opportunity-2']);
  });

  it('is not there when nothing may be written, nor is Undo', () => {
    show({ readOnly: true });
    expect(allByRole('button', 'Log this email')).toEqual([]);
    show(scenes['readOnly']?.('en'));
    expect(statusText()).toBe('Logged to Renewal 2027');
    expect(allByRole('button', 'Undo')).toEqual([]);
    expect(allByRole('button', 'Choose where to log')).toEqual([]);
  });

  it('leaves the first place to Save while the card is edited', () => {
    show(scenes['editContact']?.('en'));
    expect(document.querySelector('.log-row')?.getAttribute('data-emphasis')).toBe('quiet');
  });
});

describe('around the log button', () => {
  it('stands how far the thread is logged, with the earlier messages one click away', async () => {
    const model = show({ progress: { logged: 3, total: 6, older: 2 } });
    expect(byRole('main').textContent).toContain('3 of 6 messages in this thread are logged');
    await click(byRole('button', 'Log 2 earlier messages'));
    expect(model.calls).toEqual(['log older']);
    show({ progress: { logged: 1, total: 6, older: 1 } });
    expect(byRole('button', 'Log 1 earlier message')).toBeDefined();
  });

  it('stands nothing about the thread of a single message', () => {
    show({ progress: { logged: 0, total: 1, older: 0 } });
    expect(byRole('main').textContent).not.toContain('in this thread');
  });

  it('a failure is said as an alert', () => {
    show(scenes['problem']?.('en'));
    expect(byRole('alert').textContent).toMatch(/no room left/);
  });

  it('the menu offers every opportunity, none, a complaint, and never to log the address', async () => {
    show();
    await click(byRole('button', 'Choose where to log'));
    const menu = byRole('menu', 'Choose where to log');
    const choices = [
      ...allByRole('menuitemradio', undefined, menu),
      ...allByRole('menuitem', undefined, menu),
    ];
    expect(choices.map((choice) => choice.querySelector('.menu-text')?.textContent)).toEqual([
      'Renewal 2027',
      'Branch routers',
      'Trial 2025',
      'No opportunity',
      'Complaint',
      'Never log this address',
    ]);
    expect(byRole('menuitemradio', 'Renewal 2027', menu).getAttribute('aria-checked')).toBe('true');
  });

  it.each([
    ['Branch routers', 'log to opportunity-2'],
    ['No opportunity', 'log to none'],
    ['Complaint', 'log to opportunity-1 complaint'],
    ['Never log this address', 'never log'],
  ])('"%s" in the menu does "%s"', async (name, call) => {
    const model = show();
    await click(byRole('button', 'Choose where to log'));
    await click(
      byRole(name.startsWith('B') || name.startsWith('No ') ? 'menuitemradio' : 'menuitem', name),
    );
    expect(model.calls).toEqual([call]);
    expect(allByRole('menu')).toEqual([]);
  });

  it('the menu follows the model, so that Esc from elsewhere closes it', async () => {
    const model = show({ menuOpen: true });
    expect(allByRole('menu')).toHaveLength(1);
    model.log.menuOpen.value = false;
    await drawn();
    expect(allByRole('menu')).toEqual([]);
    await press('Escape');
    expect(model.calls).toEqual(['escape']);
  });
});
